package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.app.figures.TableSource.Column;

class ColumnSwapTests {
    private static final List<Column> COLUMNS = List.of(
            new Column("A", Column.Role.AREA, "Område"),
            new Column("B", Column.Role.CATEGORY, "Brott"),
            new Column("C", Column.Role.CATEGORY, "Plats"),
            new Column("D", Column.Role.OTHER, "Antal"));

    @ParameterizedTest
    @CsvSource({
        "C, area, '', '', Torget, Rån",
        "B, area, '', '', Rån, Torget",
        "A, category, '', '', '', Stöld | Rån | Torget",
        "A, category, C, area, Torget, Stöld | Rån",
        "A, category, B, area, Rån, Stöld | Torget",
        "D, share, '', '', Stöld, Rån | Torget",
    })
    void aColumnOfLabelsIsWhatTheUserSays(
            String one, String role, String other, String otherRole, String area, String category) {
        Map<String, String> said = other.isEmpty() ? Map.of(one, role) : Map.of(one, role, other, otherRole);

        ReadRow row = ColumnSwap.of(COLUMNS, said).apply(row("Stöld", "Rån | Torget"));

        assertThat(row.area()).isEqualTo(area);
        assertThat(row.category()).isEqualTo(category);
    }

    @Test
    void aRowWithoutThatPartStaysAsItIs() {
        ReadRow row = ColumnSwap.of(COLUMNS, Map.of("C", "area")).apply(row("", "Rån"));

        assertThat(row.category()).isEqualTo("Rån");
        assertThat(row.area()).isEmpty();
    }

    private static ReadRow row(String area, String category) {
        return new ReadRow(area, category, "2024", "", "count", 3.0, null, ReadRow.Status.OK, "2:4", "3");
    }
}
