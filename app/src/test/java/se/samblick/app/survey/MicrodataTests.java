package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

        assertThat(data.columns().stream().map(Microdata.Column::header))
                .containsExactly("Område", "Vikt", "Kön", "Otrygg sent");
        assertThat(data.columns().stream().map(Microdata.Column::role))
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
