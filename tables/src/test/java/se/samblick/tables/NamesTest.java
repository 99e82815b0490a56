package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> AREAS = List.of(
            "Hässelby strand",
            "Hässelby villastad",
            "Östra Sankt Göran",
            "Östra S:t Görän",
            "0180 Stockholm",
            "0181 Södertälje",
            "Norra Ängby");

    @Test
    void caseDashesAndKindsOfAreaDoNotPartNames() {
        assertThat(AreaNames.match("Hässelby Strand", AREAS)).isEqualTo(new NameMatch.Exact("Hässelby strand"));
        assertThat(AreaNames.match("HÄSSELBY-STRAND", AREAS)).isEqualTo(new NameMatch.Exact("Hässelby strand"));
        assertThat(AreaNames.match("Stadsdel Hässelby strand 1)", AREAS))
                .isEqualTo(new NameMatch.Exact("Hässelby strand"));
        assertThat(AreaNames.match("Stockholm", AREAS)).isEqualTo(new NameMatch.Exact("0180 Stockholm"));
    }

    @Test
    void aMisspeltNameIsOnlySuggested() {
        assertThat(AreaNames.match("Östra S:t Göran", AREAS))
                .isInstanceOfSatisfying(
                        NameMatch.Suggestions.class,
                        near -> assertThat(near.known().get(0)).isEqualTo("Östra S:t Görän"));
        assertThat(AreaNames.match("Hässelby", AREAS)).isInstanceOf(NameMatch.Suggestions.class);
    }

    @Test
    void codesDecideWhereBothHaveOne() {
        assertThat(AreaNames.match("0180 Sthlm", AREAS)).isEqualTo(new NameMatch.Exact("0180 Stockholm"));
        assertThat(AreaNames.match("0182 Stockholm", AREAS)).isNotInstanceOf(NameMatch.Exact.class);
    }

    @Test
    void aStrangeNameIsNotKnown() {
        assertThat(AreaNames.match("Ekdalen", AREAS)).isEqualTo(new NameMatch.None());
        assertThat(AreaNames.match("", AREAS)).isEqualTo(new NameMatch.None());
    }

    @Test
    void bracketsTellCategoriesApart() {
        var known = List.of(
                "Misshandel utomhus (0-14 år)", "Misshandel utomhus (15- år)", "0365 Misshandel mot man, utomhus");

        assertThat(CategoryNames.match("misshandel  utomhus (0–14 år)", known))
                .isEqualTo(new NameMatch.Exact("Misshandel utomhus (0-14 år)"));
        assertThat(CategoryNames.match("Misshandel utomhus", known)).isInstanceOf(NameMatch.Suggestions.class);
        assertThat(CategoryNames.match("0365", known))
                .isEqualTo(new NameMatch.Exact("0365 Misshandel mot man, utomhus"));
    }
}
