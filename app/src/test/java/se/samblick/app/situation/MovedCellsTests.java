package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samblick.documents.content.FigureData;

class MovedCellsTests {
    @Test
    void namesTheRowAndColumnOfEachNumberThatMoved() {
        FigureData before = table("Cykelstöld", "214", "131", "Hot", "231", "244");
        FigureData after = table("Cykelstöld", "214", "140", "Hot", "231", "244");

        assertThat(MovedCells.of(before, after))
                .containsExactly(new MovedCells.Moved("Cykelstöld, 2025", "131", "140"));
    }

    @Test
    void tellsOfRowsThatWentAndRowsThatCame() {
        FigureData before = table("Cykelstöld", "214", "131");
        FigureData after = table("Hot", "231", "244");

        assertThat(MovedCells.of(before, after))
                .containsExactly(
                        new MovedCells.Moved("Cykelstöld, 2024", "214", "–"),
                        new MovedCells.Moved("Cykelstöld, 2025", "131", "–"),
                        new MovedCells.Moved("Hot, 2024", "–", "231"),
                        new MovedCells.Moved("Hot, 2025", "–", "244"));
    }

    @Test
    void saysNothingOfATableThatStands() {
        FigureData same = table("Hot", "231", "244");

        assertThat(MovedCells.of(same, same)).isEmpty();
    }

    /** Rows of a label and two years. */
    private static FigureData table(String... cells) {
        List<FigureData.Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 3) {
            rows.add(new FigureData.Row(
                    List.of(
                            new FigureData.Cell(cells[i], null),
                            new FigureData.Cell(cells[i + 1], Double.valueOf(cells[i + 1])),
                            new FigureData.Cell(cells[i + 2], Double.valueOf(cells[i + 2]))),
                    false));
        }
        return new FigureData(
                List.of(
                        new FigureData.Column("Brott", FigureData.Role.LABEL),
                        new FigureData.Column("2024", FigureData.Role.VALUE),
                        new FigureData.Column("2025", FigureData.Role.VALUE)),
                rows,
                List.of(),
                "",
                "");
    }
}
