package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "samblick.demo=false")
@Import(MadeUpPlaces.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {
    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)(/kom-igang\\?kod=([\\w-]+))");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FirstStart start;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLinkNamesTheMunicipalityMakesTheFirstAccountAndDies(CapturedOutput output) {
        Matcher printed = LINK.matcher(output.getAll());
        assertThat(printed.find()).isTrue();
        assertThat(printed.group(1)).isEqualTo(Integer.toString(port));
        String page = printed.group(2);
        String code = printed.group(3);
        var visitor = new Visitor(port);
        Map<String, String> typed = new HashMap<>(Map.of(
                "kod", code,
                "kommun", MadeUpPlaces.MUNICIPALITY,
                "namn", "Alva Tallhed",
                "anvandarnamn", "alva@exempel.se",
                "losenord", "sommar2026!!",
                "skriver", "true"));

        assertThat(visitor.get(page).body()).contains("Provköping", "Kom igång");
        assertThat(visitor.get("/kom-igang?kod=gissning").statusCode()).isEqualTo(410);
        assertThat(jdbc.sql("select hash from identity.one_time_code")
                        .query(String.class)
                        .list())
                .containsExactly(Secret.hash(code));

        var weak = visitor.post(page, "/kom-igang", typed);
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("för lätt att gissa", "value=\"alva@exempel.se\"");
        assertThat(accounts.none()).isTrue();

        typed.put("losenord", TestAccounts.PASSWORD);
        var begun = visitor.post(page, "/kom-igang", typed);
        assertThat(Visitor.location(begun)).isEqualTo("/installningar/konton");
        assertThat(visitor.get("/installningar/konton").body()).contains("Alva Tallhed");
        Account first = accounts.find(new UserName("alva@exempel.se")).orElseThrow();
        assertThat(first.grants())
                .containsExactly(
                        Grant.of(Role.ADMINISTRATOR, "made-up"),
                        Grant.of(Role.DISTRICT_EDITOR, "made-up", "made-up-board")
                                .signing());

        assertThat(new Visitor(port).get(page).statusCode()).isEqualTo(410);
        assertThat(start.open(start.issueCode())).isFalse();
    }
}
