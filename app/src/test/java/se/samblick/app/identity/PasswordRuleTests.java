package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {
    private static final UserName USER = new UserName("alva.tallhed@exempel.se");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gula ballonger flyger norrut",
                "korrekthästbatterihäfta",
                "xK9#mQ2$vL7p",
                "Blåbärsris-i-motvind",
                "mitt lösenord är en traktor",
            })
    void takesWhatIsHardToGuess(String password) {
        assertThat(PasswordRule.fault(password, USER, "Alva Tallhed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kort          | identity.password.short
                    elva tecken   | identity.password.short
                    Sommar2026!!! | identity.password.common
                    Lösenord12345 | identity.password.common
                    L0senord_2026 | identity.password.common
                    qwertyuiop123 | identity.password.common
                    123456789012  | identity.password.common
                    aaaaaaaaaaaaaa | identity.password.common
                    hejhejhejhejhej | identity.password.common
                    AlvaTallhed1! | identity.password.common
                    alva.tallhed@exempel.se | identity.password.common
                    Samblick2026! | identity.password.common
                    Trygghet-Polis-1 | identity.password.common
                    """)
    void refusesWhatIsEasyToGuess(String password, String fault) {
        assertThat(PasswordRule.fault(password, USER, "Alva Tallhed")).contains(fault);
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThat(PasswordRule.fault("å ä ö ".repeat(22), USER, "Alva")).contains("identity.password.long");
    }
}
