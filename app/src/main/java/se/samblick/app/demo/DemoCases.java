package se.samblick.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Import;
import se.samblick.app.figures.Imports;
import se.samblick.app.figures.NewImport;

/** A year of residents' reports on what is broken, dirty or dark, read in as the file of a case system. */
@Component
class DemoCases {
    private static final DatasetId DATASET = new DatasetId("felanmalningar");
    private static final List<String> KINDS = List.of("Nedskräpning", "Klotter", "Trasig belysning", "Skadegörelse");

    private final Figures figures;
    private final Imports imports;

    DemoCases(Figures figures, Imports imports) {
        this.figures = figures;
        this.imports = imports;
    }

    void load(LocalDate day) {
        figures.add(new Dataset(DATASET, "Felanmälningar", Dataset.Kind.CASES, "Kommunens ärendesystem"));
        LocalDate first = day.minusYears(1).withDayOfMonth(1);
        var content = new ByteArrayInputStream(file(first, day).getBytes(StandardCharsets.UTF_8));
        Import read = imports.upload(
                new NewImport(DATASET, "felanmalningar.csv", null, day, null, first + "/" + day, true), content);
        imports.commit(read.id());
    }

    private static String file(LocalDate first, LocalDate last) {
        // The seed is fixed, so that the demo is the same for the same day.
        var random = new Random(20_240_201);
        var text = new StringBuilder("Ärendenr;Skapad;Kategori;N (SWEREF 99 TM);E (SWEREF 99 TM)\n");
        int number = 1000;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var district : DemoPlaces.DISTRICTS) {
                for (var place : DemoPlaces.NEIGHBOURHOODS.getOrDefault(district, List.of())) {
                    if (random.nextDouble() < place.share() * 0.8) {
                        String kind = KINDS.get(random.nextInt(KINDS.size()));
                        // Lamps are reported in the dark months.
                        boolean summer = day.getMonthValue() > 4 && day.getMonthValue() < 9;
                        text.append(number++).append(';').append(day).append(';');
                        text.append(summer && kind.startsWith("Trasig") ? KINDS.get(0) : kind)
                                .append(';');
                        // The system names no area: each report gets it by its place.
                        text.append(DemoBoundaries.spot(place.id(), random)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
