package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.app.area.AreaId;

/** Tables that tell crimes by code. */
class CodeImportTests {
    private static final DatasetId CRIMES = DatasetId.REPORTED_CRIMES;
    private static final Corrections ALL = Corrections.ofCodes(true);

    @TempDir
    Path directory;

    private final List<Observation> saved = new ArrayList<>();
    private final List<Category> known = new ArrayList<>();
    private @Nullable Reckoning read;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brottskod;2022\n0365;7\n0857;3\n",
                "Brottskod;2022\n365;7\n857;3\n",
                "Brottskod;Brott;2022\n365;Misshandel inomhus mot kvinna;7\n857;Inbrott i villa, försök;3\n",
                "Brott;2022\n0365 Misshandel inomhus mot kvinna;7\n0857: Försök till inbrott;3\n",
            })
    void readsACodeHoweverItIsPrinted(String table) {
        read(table, Corrections.NONE);

        assertThat(saved)
                .extracting(o -> o.category().value(), Observation::value)
                .containsExactly(tuple("brottskod-0365", 7.0), tuple("brottskod-0857", 3.0));
        assertThat(problems("WARNING")).containsExactly("codesPartial 2 []");
    }

    @Test
    void tellsWhenTheNameBesideACodeSaysSomethingElse() {
        read("Brottskod;Brott;2022\n0365;Misshandel mot man, utomhus;7\n", Corrections.ofCodes(false));

        assertThat(problems("WARNING"))
                .containsExactly("codeName 0365 Misshandel mot man, utomhus [0365 Misshandel, inte grov,"
                        + " mot kvinna 18 år eller äldre, obekant, inomhus]");
        assertThat(saved).extracting(o -> o.category().value()).containsExactly("brottskod-0365");
    }

    @Test
    void doesAsTheUserSaysOfACodeWithAnotherName() {
        var corrections = means("0365 Misshandel mot man, utomhus", "brottskod-0357");

        read("Brottskod;Brott;2022\n0365;Misshandel mot man, utomhus;7\n", corrections);

        assertThat(saved).extracting(o -> o.category().value()).containsExactly("brottskod-0357");
        assertThat(problems("WARNING")).containsExactly("codesPartial 1 []");
    }

    @Test
    void tellsACodeThatNobodyKnowsAndLetsTheUserSay() {
        String table = "Brottskod;Brott;2022\n9701;Inbrott i villa;3\n";

        read(table, Corrections.NONE);

        assertThat(problems("WARNING")).containsExactly("unknownCode 9701 Inbrott i villa [9701]");
        assertThat(suggestions("unknownCode")).containsExactly("brottskod-9801", "bostadsinbrott", "new");
        assertThat(saved).extracting(o -> o.category().value()).containsExactly("9701-inbrott-i-villa");

        read(table, means("9701 Inbrott i villa", "brottskod-9801"));
        assertThat(saved).extracting(o -> o.category().value()).containsExactly("brottskod-9801");

        read(table, means("9701 Inbrott i villa", Corrections.NEW));
        assertThat(problems("WARNING")).isEmpty();
    }

    @Test
    void takesNoYearAndNoAmountForACode() {
        read("Slag;2022\n2003 års modell;3\n3001 deltagare;4\n1500 kr;5\n", Corrections.NONE);

        assertThat(saved)
                .extracting(o -> o.category().value())
                .containsExactly("2003-ars-modell", "3001-deltagare", "1500-kr");
    }

    @Test
    void tellsACodeThatWasNotInUse() {
        read("Brottskod;2010;2020\n0366;4;1\n9373;1;5\n", Corrections.ofCodes(false));

        assertThat(problems("NOTICE"))
                .contains(
                        "codeEnded 0366 Misshandel, inte grov, mot kvinna 18 år eller äldre, bekant, inomhus [2009]",
                        "codeNotBegun 9373 Misshandel, inte grov, mot kvinna 18 år eller äldre, släkt eller familj,"
                                + " utomhus [2019]");
        assertThat(saved).hasSize(4);
    }

    @Test
    void addsCodesUpToTheKindThatATableInNamesTold() {
        known.add(category("misshandel-2", "Misshandel"));

        read("Brottskod;2022\n0365;7\n0357;5\n9306;1\n5011;9\n", ALL);

        assertThat(sums())
                .contains(
                        tuple("misshandel-2", 13.0),
                        tuple("misshandel.mot-kvinna-18-ar-eller-aldre", 7.0),
                        tuple("misshandel.mot-barn-0-6-ar", 1.0),
                        tuple("narkotikabrott", 9.0),
                        tuple("kap-3", 13.0));
        assertThat(problems("WARNING")).isEmpty();
    }

    @Test
    void addsNothingUpBeforeItIsKnownThatNoCodeIsMissing() {
        read("Brottskod;2022\n0365;7\n0357;5\n", Corrections.NONE);

        assertThat(saved).hasSize(2);
        assertThat(problems("WARNING")).containsExactly("codesPartial 2 []");
    }

    @Test
    void addsUpAKindWhoseCodesAreAllThere() {
        read("Brottskod;2022\n5004;1\n5005;2\n5010;30\n5011;40\n0365;7\n", Corrections.ofCodes(false));

        assertThat(sums()).containsExactly(tuple("narkotikabrott", 73.0));
    }

    @Test
    void countsNothingTwiceWhereTheFileTellsTheKindToo() {
        known.add(category("narkotikabrott", "Narkotikabrott"));

        read("Brott;2022\nNarkotikabrott;75\n5004;1\n5005;2\n5010;30\n5011;40\n", ALL);

        assertThat(saved)
                .filteredOn(o -> o.category().value().equals("narkotikabrott"))
                .extracting(Observation::value)
                .containsExactly(75.0);
        assertThat(problems("WARNING")).contains("codesDiffer 75 [Narkotikabrott, 73]");
    }

    @Test
    void keepsASumWithASuppressedPartSuppressed() {
        read("Brottskod;2022\n5004;<5\n5005;2\n5010;30\n5011;40\n", ALL);

        assertThat(saved)
                .filteredOn(o -> o.category().value().equals("narkotikabrott"))
                .extracting(Observation::status, Observation::value, Observation::upper)
                .containsExactly(tuple(Observation.Status.SUPPRESSED, null, 76.0));
    }

    @Test
    void keepsADetectionDrivenCodeApart() {
        read("Brottskod;2022\n5011;40\n0365;7\n", ALL);

        assertThat(read().newCategories())
                .filteredOn(Category::detectionDriven)
                .extracting(c -> c.id().value())
                .containsExactlyInAnyOrder("brottskod-5011", "narkotikabrott", "narkotika-dopning");
    }

    @Test
    void findsTheKindOfAnEarlierFileInCodesByItsPoliceName() {
        read("Brottskod;2022\n0801;7\n0802;5\n0365;2\n", ALL);
        known.addAll(read().newCategories());

        read("Brott;2023\nBilstöld;9\nMisshandel > Mot kvinna;4\n", Corrections.NONE);

        assertThat(saved)
                .extracting(o -> o.category().value())
                .containsExactly("biltillgrepp", "misshandel.mot-kvinna-18-ar-eller-aldre");
    }

    @Test
    void placesTheNamesOfThePoliceInTheTreeAsTheyArePrinted() {
        read("Brott;2022\nBilstöld;9\nVapenlagen;3\nMisshandel;7\nMisshandel > Mot kvinna;4\nBusskeppning;1\n", ALL);

        assertThat(read().newCategories())
                .extracting(
                        c -> c.id().value(),
                        Category::label,
                        c -> c.parent() == null ? null : c.parent().value(),
                        Category::detectionDriven)
                .contains(
                        tuple("bilstold", "Bilstöld", "kap-8", false),
                        tuple("vapenlagen", "Vapenlagen", "vapen", true),
                        tuple("misshandel", "Misshandel", "kap-3", false),
                        tuple("misshandel.mot-kvinna", "Mot kvinna", "misshandel", false),
                        tuple("busskeppning", "Busskeppning", null, false));
        assertThat(told("placedCategory")).contains("Bilstöld [Stöld, rån och andra tillgrepp (8 kap. brottsbalken)]");
    }

    @Test
    void meetsTheCodesOfAnEarlierFileAndTheOtherNamesOfAKind() {
        read("Brott;2022\nBilstöld;9\n", ALL);
        known.addAll(read().newCategories());

        read("Brott;2023\nBiltillgrepp;8\n", Corrections.NONE);
        assertThat(saved).extracting(o -> o.category().value()).containsExactly("bilstold");

        read("Brottskod;2024\n0801;4\n0802;3\n", ALL);
        assertThat(sums()).contains(tuple("bilstold", 7.0), tuple("kap-8", 7.0));
    }

    @Test
    void asksWhetherANameThatComesNearAPlaceInTheTreeIsMeant() {
        read("Brott;2022\nMord/dråp;1\nCykelstöldar;9\nSkadegörelse;4\nGrov misshandel;3\nFrisksport;2\n", ALL);

        assertThat(suggestions("newCategory"))
                .contains("mord-och-drap", "cykelstold", "skadegorelse", "kap-12", "misshandel");
        assertThat(problems("WARNING")).isEmpty();
        assertThat(read().problems().all())
                .filteredOn(p -> p.severity() == Problem.Severity.WARNING)
                .extracting(Problem::found)
                .containsExactlyInAnyOrder("Mord/dråp", "Cykelstöldar", "Skadegörelse");
        assertThat(likeness("Cykelstöldar")).isBetween(0.9, 0.99);
        assertThat(likeness("Grov misshandel")).isBetween(0.6, 0.89);

        read("Brott;2022\nMord/dråp;1\n", means("Mord/dråp", "mord-och-drap"));
        assertThat(saved).extracting(o -> o.category().value()).containsExactly("mord-och-drap");
        assertThat(read().newCategories()).extracting(Category::label).contains("Mord och dråp, fullbordat");
    }

    private double likeness(String found) {
        return read().problems().all().stream()
                .filter(p -> p.found().equals(found))
                .map(p ->
                        java.util.Objects.requireNonNull(p.suggestions().get(0).likeness()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String kind) {
        return read().problems().all().stream()
                .filter(p -> p.kind().equals(kind))
                .map(p -> p.found() + " " + p.arguments())
                .toList();
    }

    @Test
    void readsAGroupOfCodesByItsName() {
        read("Brottskod;2022\n0355;7\n0357;5\n", ALL);
        known.addAll(read().newCategories());
        var group = new CategoryGroup(
                CRIMES,
                "vald",
                1,
                "Våld i offentlig miljö",
                List.of(new CategoryId("brottskod-0355"), new CategoryId("brottskod-0357")));

        read("Brott;2023\nVåld i offentlig miljö (urval);14\n0355;8\n0357;5\n", ALL, List.of(group));

        assertThat(problems("WARNING")).containsExactly("total 14 [13, -1]");
        assertThat(problems("NOTICE")).anyMatch(p -> p.startsWith("group Våld i offentlig miljö (urval) [1, 0355 "));
    }

    @Test
    void readsAnOldBinaryWorkbook() throws IOException {
        // Made by LibreOffice 7.4 from a table of our own: a column of codes as numbers beside one of names.
        try (var in = java.util.Objects.requireNonNull(getClass().getResourceAsStream("/figures/koder.xls"))) {
            Files.copy(in, directory.resolve("koder.xls"));
        }

        readFile("koder.xls", Corrections.ofCodes(false), List.of());

        assertThat(saved)
                .filteredOn(o -> o.period().toString().equals("2022"))
                .extracting(o -> o.category().value(), Observation::value, Observation::status, Observation::origin)
                .containsExactly(
                        tuple("brottskod-0365", 14.0, Observation.Status.OK, "koder!D2"),
                        tuple("brottskod-0857", null, Observation.Status.SUPPRESSED, "koder!D3"),
                        tuple("brottskod-9802", 19.0, Observation.Status.OK, "koder!D4"));
        assertThat(java.util.Objects.requireNonNull(read().tables().get(0).grid())
                        .columns())
                .containsExactly("A", "B", "C", "D");
    }

    private List<org.assertj.core.groups.Tuple> sums() {
        return saved.stream()
                .filter(o -> o.origin().startsWith("Σ"))
                .map(o -> tuple(o.category().value(), o.value()))
                .toList();
    }

    private static Corrections means(String label, String category) {
        return new Corrections(
                null, null, Map.of(), Map.of(), Map.of(label, category), Map.of(), Map.of(), Map.of(), Set.of());
    }

    private static Category category(String id, String label) {
        return new Category(CRIMES, new CategoryId(id), label, null, false, Polarity.MORE_IS_WORSE, false);
    }

    private void read(String table, Corrections corrections) {
        read(table, corrections, List.of());
    }

    private void read(String table, Corrections corrections, List<CategoryGroup> groups) {
        try {
            Files.writeString(directory.resolve("brott.csv"), table);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        readFile("brott.csv", corrections, groups);
    }

    private void readFile(String name, Corrections corrections, List<CategoryGroup> groups) {
        saved.clear();
        var dataset = new Dataset(CRIMES, "Anmälda brott", Dataset.Kind.COUNTS, "Polisen");
        var interpreter = new Interpreter(
                new ImportDefaults(dataset, "ekdalen", null, corrections, PlacePrecision.GRID),
                new AreaMatcher(CrimeTables.areas(), corrections.areas()),
                new CategoryMatcher(CRIMES, known, Map.of(), corrections.categories(), CrimeCatalogue.swedish()),
                new AreaId("norrvik"),
                saved::add);
        interpreter.groups(groups);
        try {
            new DocumentTableSource().read(name, directory.resolve(name), new ImportReading.Feeding(interpreter, null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        read = interpreter.finish();
    }

    private Reckoning read() {
        return java.util.Objects.requireNonNull(read);
    }

    private List<String> problems(String severity) {
        return read().problems().all().stream()
                .filter(p -> p.severity().name().equals(severity) && !p.kind().equals("newCategory"))
                .map(p -> p.kind() + " " + p.found() + " " + p.arguments())
                .toList();
    }

    private List<String> suggestions(String kind) {
        return read().problems().all().stream()
                .filter(p -> p.kind().equals(kind))
                .flatMap(p -> p.suggestions().stream())
                .map(Problem.Suggestion::id)
                .toList();
    }
}
