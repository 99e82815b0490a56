package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.SurveyResponse;
import se.samblick.analysis.SurveyShare;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.InvalidInput;

class MicrodataTests {
    private static final AreaId CITY = new AreaId("staden");
    private static final AreaId NORTH = new AreaId("norra");
    private static final AreaId SOUTH = new AreaId("sodra");

    /** Persons of two areas; the south has twice the weight. */
    static String file(int persons) {
        var random = new Random(7);
        StringBuilder text = new StringBuilder("Löpnummer;Område;Vikt;Kön;Otrygg sent\n");
        for (int i = 0; i < persons; i++) {
            boolean north = i % 2 == 0;
            text.append(100_000 + i)
                    .append(north ? ";Norra;10;" : ";Södra;20,0;")
                    .append(i % 4 < 2 ? "Kvinna;" : "Man;")
                    .append(random.nextDouble() < (north ? 0.4 : 0.2) ? "Ja" : "Nej")
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void suggestsWhatTheColumnsHoldAndDropsWhatTellsWhoAnswered() {
        Microdata data = Microdata.read(file(60).getBytes(StandardCharsets.UTF_8));

        assertThat(data.columns().stream().map(AnswerColumn::header))
                .containsExactly("Område", "Vikt", "Kön", "Otrygg sent");
        assertThat(data.columns().stream().map(AnswerColumn::role))
                .containsExactly(
                        Microdata.Role.AREA, Microdata.Role.WEIGHT, Microdata.Role.GROUP, Microdata.Role.QUESTION);
        assertThat(data.suggested().counted().get(3)).containsExactly("Ja");
    }

    @Test
    void readsOldWindowsFiles() {
        Microdata data = Microdata.read(file(60).getBytes(Charset.forName("windows-1252")));

        assertThat(data.columns().get(0).values()).containsExactly("Norra", "Södra");
    }

    @Test
    void weighsAreasTogetherByTheirWeights() {
        Microdata data = Microdata.read(file(400).getBytes(StandardCharsets.UTF_8));

        List<Estimation.Made> made = estimation(data, 30).make();

        double north = share(made, NORTH);
        double south = share(made, SOUTH);
        assertThat(share(made, CITY)).isCloseTo((north * 10 + south * 20) / 30, within(1e-12));
        assertThat(made.stream().filter(m -> m.group().equals("Kvinna"))).hasSize(3);
    }

    private static double share(List<Estimation.Made> made, AreaId area) {
        return made.stream()
                .filter(m -> m.area().equals(area) && m.group().equals(SmallBases.ALL))
                .map(Estimation.Made::share)
                .filter(s -> s != null)
                .mapToDouble(s -> s.share())
                .findFirst()
                .orElseThrow();
    }

    /** Each share is that of the whole sample with the area and group as its domain, one answer at a time. */
    @RepeatedTest(20)
    void eachShareIsThatOfTheWholeSample(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("Område;Stratum;Stratum_size;Vikt;Kön;Otrygg\n");
        int[] sizes = {4000, 900, 150};
        for (int i = 0; i < 300; i++) {
            int stratum = random.nextInt(3);
            text.append(pick(random, "Norra", "Södra", ""))
                    .append(";s")
                    .append(stratum)
                    .append(';')
                    .append(sizes[stratum])
                    .append(';')
                    .append(1 + random.nextInt(900) / 100.0)
                    .append(';')
                    .append(pick(random, "Kvinna", "Man", ""))
                    .append(';')
                    .append(pick(random, "Ja", "Nej", ""))
                    .append('\n');
        }
        Microdata data = Microdata.read(text.toString().getBytes(StandardCharsets.UTF_8));

        List<Estimation.Made> made = estimation(data, 2).make();

        assertThat(made).hasSize(9);
        for (Estimation.Made each : made) {
            SurveyShare alone =
                    SurveyShare.of(responses(text.toString(), each), 0.95).get(0);
            assertThat(each.base()).isEqualTo(alone.n());
            assertThat(each.share())
                    .usingRecursiveComparison()
                    .withComparatorForType(MicrodataTests::almost, Double.class)
                    .ignoringFields("group")
                    .isEqualTo(alone);
        }
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static int almost(Double a, Double b) {
        return Math.abs(a - b) <= 1e-9 ? 0 : Double.compare(a, b);
    }

    /** The whole sample, where those in the area and group are the domain. */
    private static List<SurveyResponse> responses(String file, Estimation.Made of) {
        List<SurveyResponse> responses = new ArrayList<>();
        file.lines().skip(1).map(l -> l.split(";", -1)).forEach(f -> {
            boolean here = of.area().equals(CITY)
                    ? !f[0].isEmpty()
                    : f[0].equals(of.area().equals(NORTH) ? "Norra" : "Södra");
            boolean group = of.group().isEmpty() || of.group().equals(f[4]);
            responses.add(new SurveyResponse(
                    f[1],
                    Double.valueOf(f[2]),
                    Double.parseDouble(f[3]),
                    here && group ? "inne" : null,
                    f[5].isEmpty() ? null : Boolean.valueOf(f[5].equals("Ja"))));
        });
        return responses;
    }

    /** The answers of a large city: a few bytes for each, whatever they are written as. */
    @Test
    void aLargeFileTakesLittleRoom() {
        StringBuilder text = new StringBuilder("Löpnummer;Område;Vikt;Kön");
        for (int q = 0; q < 20; q++) {
            text.append(";Fråga ").append(q);
        }
        text.append('\n');
        for (int i = 0; i < 20_000; i++) {
            text.append(i)
                    .append(i % 2 == 0 ? ";Norra;" : ";Södra;")
                    .append(1 + i / 1e4)
                    .append(";Man");
            text.append(";Instämmer till viss del".repeat(20)).append('\n');
        }

        Microdata data = Microdata.read(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(data.rows()).isEqualTo(20_000);
        assertThat(data.columns()).hasSize(23).noneMatch(c -> c.header().equals("Löpnummer"));
        assertThat(data.columns().stream()
                        .filter(c -> c.role() != Microdata.Role.WEIGHT)
                        .mapToInt(c -> c.values().size())
                        .sum())
                .isEqualTo(23);
        assertThat(data.columns()).allMatch(c -> c.code(19_999) >= 0);
    }

    @Test
    void anAreaWithASingleAnswerIsNoObstacleWhereNoStrataAreTold() {
        Microdata data = Microdata.read(
                "Område;Otrygg\nNorra;Ja\nSödra;Nej\nNorra;Nej\nNorra;Ja\n".getBytes(StandardCharsets.UTF_8));

        List<Estimation.Made> made = estimation(data, 2).make();

        assertThat(share(made, CITY)).isEqualTo(0.5);
    }

    @Test
    void whatRestsOnFewIsLeftOut() {
        Microdata data = Microdata.read(file(100).getBytes(StandardCharsets.UTF_8));

        List<Estimation.Made> made = estimation(data, 30).make();

        assertThat(made.stream()
                        .filter(m -> m.group().equals("Kvinna") && m.area().equals(NORTH)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.share()).isNull();
                    assertThat(m.base()).isZero();
                });
    }

    @Test
    void namesTheAreasItDoesNotKnow() {
        Microdata data =
                Microdata.read("Område;Otrygg\nNorra;Ja\nVästra;Nej\nVästra;Nej\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> estimation(data, 30).make()).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.key()).isEqualTo("survey.microdata.unknownArea");
            assertThat(e.arguments().toArray()).containsExactly("Västra");
        });
    }

    @Test
    void refusesALineWithAFieldTooMany() {
        byte[] content = "Område;Otrygg\nNorra;Ja\nNorra;Ja;x\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Microdata.read(content))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.key()).isEqualTo("survey.microdata.ragged"));
    }

    private static Estimation estimation(Microdata data, int least) {
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        parents.put(CITY, null);
        parents.put(NORTH, CITY);
        parents.put(SOUTH, CITY);
        Map<String, AreaId> names = Map.of("Norra", NORTH, "Södra", SOUTH);
        return new Estimation(data, data.suggested(), names::get, parents, least);
    }
}
