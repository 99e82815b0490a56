package se.samblick.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.documents.content.ContentExpression.Misfit;

class ContentExpressionTest {
    private static final Map<String, Set<String>> GROUPS =
            Map.of("a", Set.of("letter"), "b", Set.of("letter"), "c", Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            # expression  ; children ; fits until (−1: wholly)
            ''            ; ''       ; -1
            ''            ; a        ; 0
            a             ; a        ; -1
            a             ; ''       ; 0
            a             ; a a      ; 1
            a?            ; ''       ; -1
            a*            ; a a a    ; -1
            a+            ; ''       ; 0
            a+            ; a a      ; -1
            letter+       ; a b a    ; -1
            letter+       ; a c      ; 1
            a b?          ; a b      ; -1
            a (b | c)*    ; a c b c  ; -1
            a (b | c)*    ; b        ; 0
            (a b)+        ; a b a b  ; -1
            (a b)+        ; a b a    ; 3
            a{2}          ; a a      ; -1
            a{2}          ; a        ; 1
            a{1,2}        ; a a      ; -1
            a{1,2}        ; a a a    ; 2
            a{2,}         ; a a a a  ; -1
            (a | b c)? c  ; b c c    ; -1
            """)
    void matchesAsProseMirrorDoes(String expression, String children, int until) {
        List<String> types = children.isEmpty() ? List.of() : List.of(children.split(" "));

        Misfit misfit = ContentExpression.parse(expression, ContentExpression.names(GROUPS))
                .match(types);

        assertThat(misfit == null ? -1 : misfit.index()).isEqualTo(until);
    }

    @Test
    void namesWhatWouldHaveFitted() {
        ContentExpression expression = ContentExpression.parse("a (b | c)", ContentExpression.names(GROUPS));

        Misfit misfit = expression.match(List.of("a", "a"));

        assertThat(misfit).isEqualTo(new Misfit(1, Set.of("b", "c")));
    }

    @Test
    void refusesANameThatIsNoNode() {
        assertThatThrownBy(() -> ContentExpression.parse("a d", ContentExpression.names(GROUPS)))
                .hasMessageContaining("'d'");
    }
}
