package se.samblick.documents.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samblick.documents.content.AnyContent;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.FigureData.Role;
import se.samblick.documents.content.Query;

/** Publications to write: one as they are, one too full, one of every shape content can have. */
final class Samples {
    private Samples() {}

    /** A short picture with everything a picture has. */
    static Publication picture(Edition edition) {
        FigureBlock persons = crimes("Fler brott mot person", FigureBlock.ChartKind.BAR, FigureBlock.Presentation.BOTH);
        FigureBlock years = years();
        Content crime = Content.parse("""
                {"type":"doc","schema":1,"content":[
                 {"type":"paragraph","attrs":{"owner":"kommun"},"content":[
                  {"type":"text","text":"Brott mot person har ökat från "},
                  {"type":"figure","attrs":{"query":{"q":1},"shown":"514","values":{"current":514}}},
                  {"type":"text","text":" till "},
                  {"type":"figure","attrs":{"query":{"q":2},"shown":"600","values":{"current":600}}},
                  {"type":"text","text":" anmälda brott, "},
                  {"type":"figure","attrs":{"query":{"q":3},"presentation":"sentence","shown":"ökat med 16,7 procent (514 → 600)","values":{"previous":514,"current":600}}},
                  {"type":"text","text":". Rånen har blivit färre, "},
                  {"type":"figure","attrs":{"query":{"q":4},"presentation":"percent","shown":"−36,4 %","values":{"percent":-0.3636}},"marks":[{"type":"comment","attrs":{"id":"k1"}}]},
                  {"type":"text","text":". Mer om torget i "},
                  {"type":"reference","attrs":{"section":"lokalt-1","label":"lokalt prioriterat område 1"}},
                  {"type":"text","text":" och hos "},
                  {"type":"text","text":"polisen","marks":[{"type":"link","attrs":{"href":"https://polisen.se/"}}]},
                  {"type":"text","text":"."}]},
                 {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Mot person"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"Narkotikabrott är "},{"type":"text","text":"upptäcktsbrott","marks":[{"type":"strong"}]},{"type":"text","text":": antalet följer "},{"type":"text","text":"hur ofta polisen är på plats","marks":[{"type":"em"}]},{"type":"text","text":"."}]},
                 {"type":"bullet_list","content":[
                   {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Torget och gångtunneln på kvällar"}]},
                     {"type":"ordered_list","attrs":{"order":1},"content":[
                       {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"belysning"}]}]},
                       {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"siktlinjer"}]}]}]}]},
                   {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Bedrägerier mot äldre"}]}]}]},
                 {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"Vi går hellre runt än genom tunneln."}]}]},
                 {"type":"table","attrs":{"caption":"Insatser under året"},"content":[
                  {"type":"table_row","content":[
                   {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Insats"}]}]},
                   {"type":"table_header","attrs":{"colspan":2},"content":[{"type":"paragraph","content":[{"type":"text","text":"Antal 2024 och 2025"}]}]}]},
                  {"type":"table_row","content":[
                   {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Trygghetsvandringar"}]}]},
                   {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"7"}]}]},
                   {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"11"}]}]}]},
                  {"type":"table_row","content":[
                   {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Informationsmöten"}]}]},
                   {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"4"}]}]}]}]}]}
                """);
        Content safety = new Content(List.of(
                Content.ofParagraphs("Tryggheten är lägre än i staden i stort, och lägst kvällstid.")
                        .blocks()
                        .get(0),
                persons,
                years));
        WorkStatus status = new WorkStatus(
                List.of(
                        new WorkStatus.Choice("Särskilda åtgärder pågår eller behövs, se åtgärdsplanen", true),
                        new WorkStatus.Choice("Arbetet sker i linjeverksamheten", false)),
                "Kvällarna vid torget väger tyngst.");
        Map<Figure, String> footnotes = new HashMap<>();
        footnotes.put(
                crime.figures().get(3), "33 mot 21: säkerställd minskning vid 95 procents konfidens först nästa år.");
        return new Publication(
                "sv",
                cover("Lägesbild Björkhaga 2025", edition),
                true,
                List.of(
                        new Section("brott", "1", "Brottsligheten", 1, null, crime),
                        new Section("trygghet", "2", "Tryggheten", 1, null, safety),
                        new Section("prio", "3", "Det här prioriterar vi", 1, null, Content.empty()),
                        new Section(
                                "lokalt-1",
                                "3.1",
                                "Unga i riskzon för destruktivt beteende",
                                2,
                                status,
                                Content.ofParagraphs("Skolnärvaron sjunker.\n\nEtt nytt arbetssätt prövas."))),
                Map.of(persons, bars(), years, lines()),
                footnotes,
                List.of(
                        "En ökning eller minskning kallas säkerställd när slumpen ensam sällan skulle ge den.",
                        "Alla brott anmäls inte."),
                "5b1f0c7e".repeat(8),
                "https://samblick.example");
    }

    static Cover cover(String title, Edition edition) {
        return new Cover(
                title,
                "Gemensam bild av brott och trygghet",
                "Björkhaga stadsdelsområde",
                "Prioriterade områden 2024",
                LocalDate.of(2025, 11, 28),
                edition,
                1,
                List.of(
                        new Party(
                                "Björkhaga stadsdelsförvaltning",
                                new Signature("stadsdelsdirektören", LocalDate.of(2025, 11, 28), false, "")),
                        new Party(
                                "Lokalpolisområde Norrvik",
                                new Signature(
                                        "lokalpolisområdeschefen", LocalDate.of(2025, 11, 27), true, "NV 2025/0114")),
                        new Party("Utbildningsförvaltningen", null)));
    }

    private static FigureBlock crimes(String title, FigureBlock.ChartKind chart, FigureBlock.Presentation shown) {
        FigureData data = new FigureData(
                List.of(
                        new FigureData.Column("1 jan–30 sep", Role.LABEL),
                        new FigureData.Column("2024", Role.VALUE),
                        new FigureData.Column("2025", Role.VALUE),
                        new FigureData.Column("Skillnad", Role.DERIVED),
                        new FigureData.Column("Procent", Role.DERIVED),
                        new FigureData.Column("Bedömning", Role.LABEL)),
                List.of(
                        row(false, "Bedrägeri mot äldre", 71, 128, "+57", "+80,3 %", "säkerställd ökning"),
                        row(false, "Hot", 231, 244, "+13", "+5,6 %", "kan vara slump"),
                        row(false, "Rån mot person", 33, 21, "−12", "−36,4 %", "kan vara slump"),
                        row(false, "Stöld & häleri <grovt>", 1920, 1893, "−27", "−1,4 %", "kan vara slump"),
                        row(true, "Summa", 2255, 2286, "+31", "+1,4 %", "")),
                List.of("Narkotikabrott är upptäcktsbrott och visas för sig."),
                "Polisen, anmälda brott, uttag 2 oktober 2025",
                "Bedrägeri mot äldre ökade från 71 till 128. De andra brotten ligger nära fjolårets nivå.");
        return new FigureBlock(new Query("{\"t\":\"" + title + "\"}"), shown, title, chart, "uttag-3", false, data);
    }

    private static FigureBlock years() {
        FigureData data = new FigureData(
                List.of(
                        new FigureData.Column("1 jan–30 sep", Role.LABEL),
                        new FigureData.Column("2021", Role.VALUE),
                        new FigureData.Column("2022", Role.VALUE),
                        new FigureData.Column("2023", Role.VALUE),
                        new FigureData.Column("2024", Role.VALUE),
                        new FigureData.Column("2025", Role.VALUE)),
                List.of(
                        yearRow("Brott mot hushåll", 718, 709, 649, 625, 441),
                        yearRow("Brott mot person", 510, 525, 526, 514, 600)),
                List.of(),
                "Källa: Polisen, uttag 2 oktober 2025.",
                "Brott mot hushåll minskade från 718 till 441. Brott mot person steg till 600.");
        return new FigureBlock(
                new Query("{\"t\":\"years\"}"),
                FigureBlock.Presentation.CHART,
                "Färre brott mot hushåll, fler mot person",
                FigureBlock.ChartKind.LINE,
                "uttag-3",
                false,
                data);
    }

    private static FigureData.Row yearRow(String label, int... values) {
        List<FigureData.Cell> cells = new ArrayList<>(List.of(new FigureData.Cell(label, null)));
        for (int value : values) {
            cells.add(new FigureData.Cell(number(value), (double) value));
        }
        return new FigureData.Row(cells, false);
    }

    private static FigureData.Row row(
            boolean total, String label, int before, int now, String change, String percent, String judgement) {
        return new FigureData.Row(
                List.of(
                        new FigureData.Cell(label, null),
                        new FigureData.Cell(number(before), (double) before),
                        new FigureData.Cell(number(now), (double) now),
                        new FigureData.Cell(change, null),
                        new FigureData.Cell(percent, null),
                        new FigureData.Cell(judgement, null)),
                total);
    }

    /** As the product writes numbers: thousands by a no-break space. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u00a0').replace('-', '−');
    }

    private static String lines() {
        return """
                <svg viewBox="0 0 700 260" xmlns="http://www.w3.org/2000/svg" font-family="Liberation Sans" font-size="12">
                <path d="M34 232H604" stroke="#7A8A94" fill="none"/><text x="28" y="236" text-anchor="end" fill="#4A5A64">0</text>
                <path d="M34 14H604" stroke="#D5DDE1" fill="none"/><text x="28" y="18" text-anchor="end" fill="#4A5A64">800</text>
                <text x="34" y="250" text-anchor="middle" fill="#4A5A64">2021</text><text x="604" y="250" text-anchor="middle" fill="#4A5A64">2025</text>
                <path d="M34 93L176.5 88.9L319 88.7L461.5 91.9L604 68.5" stroke="#4A5A64" stroke-dasharray="4 3" fill="none"/><text x="612" y="72" fill="#4A5A64">Person 600</text>
                <path d="M34 36.3L176.5 38.8L319 55.1L461.5 61.7L604 111.8" stroke="#14222B" stroke-width="2" fill="none"/><text x="612" y="116" font-weight="bold" fill="#14222B">Hushåll 441</text>
                </svg>""";
    }

    private static String bars() {
        return """
                <svg viewBox="0 0 500 150" xmlns="http://www.w3.org/2000/svg" font-family="Liberation Sans" font-size="12">
                <defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#FFFFFF"/><path d="M0 0L5 5" stroke="#7A8A94"/></pattern></defs>
                <script>alert(1)</script>
                <text x="8" y="20" fill="#14222B">Bedrägeri mot äldre</text><rect x="8" y="28" width="57" height="10" fill="url(#h)" stroke="#7A8A94"/><rect x="8" y="40" width="103" height="15" fill="#14222B"/>
                <text x="8" y="80" fill="#14222B">Rån mot person</text><rect x="8" y="88" width="26" height="10" fill="url(#h)" stroke="#7A8A94"/><rect x="8" y="100" width="17" height="15" fill="#14222B"/>
                </svg>""";
    }

    /** Forty sections, names of eighty characters, a table of two hundred rows and one of fourteen columns. */
    static Publication overfull() {
        String name = "Samverkansområde med ett osedvanligt långt och mycket utförligt formulerat namn på ";
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            int level = i % 5 == 1 ? 1 : i % 5 == 4 ? 4 : 2;
            sections.add(new Section(
                    "s" + i,
                    String.valueOf(i),
                    (name + "rad " + i).substring(0, Math.min(80, name.length() + 6)),
                    level,
                    null,
                    i == 3
                            ? new Content(List.of(table(200, 5)))
                            : i == 7
                                    ? new Content(List.of(table(12, 14), table(30, 9)))
                                    : Content.ofParagraphs(IntStream.range(0, 12)
                                            .mapToObj(w -> "Nordvästerängsskolanskvällsverksamhet")
                                            .collect(Collectors.joining(" ")))));
        }
        return new Publication(
                "sv",
                cover((name + name).strip(), Edition.INTERNAL),
                true,
                sections,
                Map.of(),
                Map.of(),
                List.of(),
                "",
                "");
    }

    private static FigureBlock table(int rows, int columns) {
        List<FigureData.Column> heads = new ArrayList<>(List.of(new FigureData.Column("Kategori", Role.LABEL)));
        IntStream.range(1, columns).forEach(c -> heads.add(new FigureData.Column("jan–sep " + (2010 + c), Role.VALUE)));
        List<FigureData.Row> body = IntStream.range(0, rows)
                .mapToObj(r -> {
                    List<FigureData.Cell> cells = new ArrayList<>(List.of(
                            new FigureData.Cell("Skadegörelse mot kommunal fastighet, kod " + (1200 + r), null)));
                    for (int c = 1; c < columns; c++) {
                        long value = 100_003L * r + 7_919L * c;
                        cells.add(new FigureData.Cell(number(value), (double) value));
                    }
                    return new FigureData.Row(cells, false);
                })
                .toList();
        return new FigureBlock(
                new Query("{\"rows\":%d,\"columns\":%d}".formatted(rows, columns)),
                FigureBlock.Presentation.TABLE,
                "Anmälda brott, %d rader och %d kolumner".formatted(rows, columns),
                FigureBlock.ChartKind.BAR,
                null,
                false,
                new FigureData(heads, body, List.of(), "Polisen, uttag 2 oktober 2025", ""));
    }

    /** Whatever the schema allows, in a few sections. */
    static Publication any(long seed) {
        var random = new Random(seed);
        List<Section> sections = IntStream.range(0, 3)
                .mapToObj(i -> new Section(
                        "del " + i,
                        "",
                        "Del \"" + i + "\" & <mer>",
                        1 + random.nextInt(4),
                        null,
                        AnyContent.of(random)))
                .toList();
        Map<FigureBlock, String> charts = new HashMap<>();
        Map<Figure, String> footnotes = new HashMap<>();
        for (Section section : sections) {
            section.content().figureBlocks().stream()
                    .filter(FigureBlock::showsChart)
                    .forEach(b -> charts.put(b, lines()));
            section.content().figures().forEach(f -> footnotes.put(f, "Not om " + f.shown()));
        }
        return new Publication(
                "en",
                cover("Shape " + seed, Edition.PUBLIC),
                true,
                sections,
                charts,
                footnotes,
                List.of(),
                "",
                "https://samblick.example");
    }
}
