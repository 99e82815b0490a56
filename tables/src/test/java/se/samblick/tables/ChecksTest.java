package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void aTotalThatLeavesOutOneRowNamesIt() {
        Table table = Tidy.tables("Brott;2021;2022\nHot;10;12\nRån;4;5\nNarkotika;30;40\n;14;17\n")
                .get(0);

        assertThat(table.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.SUM, Problem.Kind.SUM);
        assertThat(table.problems().get(0))
                .isEqualTo(new Problem(
                        Problem.Kind.SUM,
                        Problem.Severity.WARNING,
                        "5:2",
                        "14 i Totalt",
                        "44, summan av raderna; summan stämmer utan Narkotika"));
    }

    @Test
    void aTotalOnTopIsComparedWithTheRowsUnderIt() {
        assertThat(Tidy.tables("Brott;2022\nTotal;14\nHot;10\nRån;4\n").get(0).problems())
                .isEmpty();
        assertThat(Tidy.tables("Brott;2022\nTotal;15\nHot;10\nRån;4\n").get(0).problems())
                .extracting(Problem::expected)
                .containsExactly("14, summan av raderna");
    }

    @Test
    void theTotalOfOneAreaIsComparedWithItsOwnRows() {
        Table table = Tidy.tables("Område;Brott;2022\nA;Hot;1\nA;Rån;2\nA;Summa;3\nB;Hot;4\nB;Rån;5\nB;Summa;8\n")
                .get(0);

        assertThat(table.problems()).extracting(Problem::origin).containsExactly("7:3");
    }

    @Test
    void aSuppressedPartLeavesTheSumUnjudged() {
        assertThat(Tidy.tables("Brott;2022\nHot;10\nRån;<5\nSumma;99\n").get(0).problems())
                .isEmpty();
    }

    @Test
    void aTotalColumnIsComparedWithTheColumnsBesideIt() {
        assertThat(Tidy.tables("Område;Klotter;Belysning;Totalt\nA;1;2;3\nB;4;5;8\n")
                        .get(0)
                        .problems())
                .extracting(Problem::origin, Problem::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3:4", "9, summan av kolumnerna"));
    }

    @Test
    void printedChangesAreComparedWithTheirSources() {
        Table table = Tidy.tables("Brott;2021;2022;Utv 21-22;Utv 21-22\nHot;827;977;313;37,8%\nRån;49;31;-18;-36,7%\n")
                .get(0);

        assertThat(table.problems())
                .extracting(Problem::origin, Problem::expected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2:4", "150 (827 → 977)"),
                        org.assertj.core.groups.Tuple.tuple("2:5", "18,1 % (827 → 977)"));
    }

    @Test
    void aShareThatCouldBeOfAnotherScaleLowersTheConfidence() {
        Table doubtful = Tidy.tables("Fråga;Andel\nOro;0,8\nTrygg;45\n").get(0);
        Table clear = Tidy.tables("Fråga;Andel\nOro;0,8\nTrygg;0,45\n").get(0);

        assertThat(doubtful.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.AMBIGUOUS);
        assertThat(doubtful.confidence()).isLessThan(1);
        assertThat(clear.confidence()).isEqualTo(1);
    }

    @Test
    void unreadableCellsAndUnknownPeriodsAreTold() {
        Table table = Tidy.tables("Period;Våld\n2021/2022;3\n2022;se not\n").get(0);

        assertThat(table.problems())
                .extracting(Problem::kind, Problem::found)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.PERIOD, "perioden \"2021/2022\""),
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.UNREADABLE, "\"se not\""));
    }
}
