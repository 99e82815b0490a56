package se.samblick.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.NewExtract;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Pins;
import se.samblick.app.figures.SeriesKey;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Accounts;
import se.samblick.app.identity.UserName;
import se.samblick.app.publishing.PictureDocuments;
import se.samblick.app.situation.NewPicture;
import se.samblick.app.situation.PictureFinding;
import se.samblick.app.situation.PictureState;
import se.samblick.app.situation.Section;
import se.samblick.app.situation.SectionSave;
import se.samblick.app.situation.SituationPictureId;
import se.samblick.app.situation.SituationPictures;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Inline;
import se.samblick.documents.content.Query;
import se.samblick.documents.write.PdfViolations;
import tools.jackson.databind.node.ObjectNode;

/** A picture with a live figure of every kind, over the demo: signed, it tells for ever what it told when it was written. */
@SpringBootTest(properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
class FrozenFiguresTests {
    private static final List<String> FORMATS = List.of("html", "docx", "pdf");
    private static final LocalDate LATER = LocalDate.of(2025, 10, 17);
    private static final LocalDate CHANGED = LocalDate.of(2024, 1, 1);

    /** Everything that is a whole table or drawing: the kind, then the fields of the page that asks for it. */
    private static final List<List<String>> BLOCKS = List.of(
            List.of("series", "omrade=angsbacken", "kategori=skadegorelse", "steg=week"),
            List.of("stands-out", "omrade=norrvik", "steg=week"),
            List.of("trend", "omrade=hamnstaden"),
            List.of("trend", "omrade=bjorkhaga", "kategori=bedrageri-mot-aldre"),
            List.of("areas", "omrade=norrvik", "kategori=skadegorelse"),
            List.of("areas", "omrade=norrvik", "datamangd=brottsutsatta", "kategori=misshandel"),
            List.of("areas-trend", "omrade=norrvik", "kategori=cykelstold"),
            List.of("funnel", "omrade=norrvik", "kategori=skadegorelse", "spridning=none"),
            survey("fragor", ""),
            survey("omraden", "fraga=otrygg-ute-sena-kvallar"),
            survey("grupper", "fraga=otrygg-ute-sena-kvallar"),
            survey("korstabell", "fraga=otrygg-ute-sena-kvallar"),
            survey("over-tid", "fraga=otrygg-ute-sena-kvallar"));

    /** Everything that is words in the running text. */
    private static final List<List<String>> CHIPS = List.of(
            List.of("trend", "omrade=bjorkhaga", "kategori=bedrageri-mot-aldre"),
            survey("andel", "fraga=otrygg-ute-sena-kvallar"),
            survey("forandring", "fraga=otrygg-ute-sena-kvallar"));

    private static List<String> survey(String view, String question) {
        return Stream.of(
                        "survey",
                        "vy=" + view,
                        "undersokning=trygghetsmatning",
                        question,
                        "omrade=bjorkhaga",
                        "omgang=2024")
                .filter(f -> !f.isEmpty())
                .toList();
    }

    @Autowired
    private List<FigureKind> kinds;

    @Autowired
    private Figures figures;

    @Autowired
    private SituationPictures pictures;

    @Autowired
    private PictureDocuments documents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Access access;

    private final List<ExtractId> later = new ArrayList<>();

    @AfterEach
    void takeTheLaterExtractsBack() {
        later.forEach(e -> access.asSystem(() -> {
            figures.withdraw(e);
            return true;
        }));
    }

    @Test
    void everyKindOfFigureIsKeptAsItWasWhenThePictureWasSigned() throws Exception {
        SituationPictureId id = written();
        List<FigureBlock> told = crime(id).content().figureBlocks();
        List<Figure> said = crime(id).content().figures();
        assertThat(told).hasSize(BLOCKS.size() + 2).allMatch(b -> b.data() != null);
        assertThat(said).hasSize(CHIPS.size() + 3).noneMatch(f -> f.shown().isEmpty());

        deliverAnew();
        assertThat(told)
                .allSatisfy(block -> assertThat(rows(now(block)))
                        .as(block.title())
                        .isNotEqualTo(rows(Objects.requireNonNull(block.data()))));
        sign(id, "malte", "hamnstaden-sdf");
        sign(id, "ronja", "lpo-sodra");

        assertThat(access.asSystem(() -> pictures.get(id)).state()).isEqualTo(PictureState.SIGNED);
        assertThat(crime(id).content().figureBlocks()).isEqualTo(told);
        assertThat(crime(id).content().figures()).isEqualTo(said);
        for (String format : FORMATS) {
            byte[] file = access.asSystem(() -> documents.document(id, format));
            String text = DocumentText.of(format, file);
            assertThat(said).allSatisfy(f -> assertThat(text).as(format).contains(DocumentText.folded(f.shown())));
            for (FigureBlock block : told) {
                assertThat(text).as(format).contains(DocumentText.folded(block.title()));
                assertThat(rows(Objects.requireNonNull(block.data())))
                        .allSatisfy(row -> assertThat(text)
                                .as(format + ": " + block.title())
                                .contains(row));
            }
        }
        assertThat(PdfViolations.ofAccessibility(access.asSystem(() -> documents.document(id, "pdf"))))
                .isEmpty();
    }

    private SituationPictureId written() {
        return as("malte", () -> {
            SituationPictureId id = pictures.create(new NewPicture(
                            DemoPlaces.HAMNSTADEN,
                            "2024",
                            2025,
                            null,
                            "Alla slags siffror",
                            List.of("hamnstaden-sdf", "lpo-sodra")))
                    .id();
            pictures.sections(id).stream()
                    .filter(s -> access.as(id("malte"), () -> pictures.mayWrite(pictures.get(id), s)))
                    .forEach(s -> save(id, s, s.key().equals("crime") ? everything() : Content.ofParagraphs("Klart.")));
            return id;
        });
    }

    private void save(SituationPictureId id, Section section, Content content) {
        pictures.save(id, section.key(), new SectionSave(null, content, null, null, null), section.version());
    }

    private Content everything() {
        List<ContentBlock> blocks = new ArrayList<>();
        Query change = Query.of(Map.of(
                "dataset", "anmalda-brott",
                "area", "hamnstaden",
                "window", "year-to-date",
                "at", "2025-09-30",
                "years", 1));
        blocks.add(block(change));
        BLOCKS.forEach(b -> blocks.add(block(query(b))));
        blocks.add(block(forecast()));
        Query chip = Query.of(Map.of(
                "dataset", "anmalda-brott",
                "area", "hamnstaden",
                "category", "cykelstold",
                "period", "2025-01-01/2025-09-30",
                "base", "2024-01-01/2024-09-30"));
        List<Inline> words = new ArrayList<>();
        for (var form :
                List.of(Figure.Presentation.NUMBER, Figure.Presentation.PERCENT, Figure.Presentation.SENTENCE)) {
            words.add(new Inline.Text("Cykelstölderna: ", List.of()));
            words.add(figure(chip, form));
        }
        for (List<String> asked : CHIPS) {
            words.add(new Inline.Text(". Vidare: ", List.of()));
            words.add(figure(query(asked), Figure.Presentation.SENTENCE));
        }
        blocks.add(new ContentBlock.Paragraph(words, null, false));
        return new Content(blocks);
    }

    /** Of the first category that has proved itself forecastable. */
    private Query forecast() {
        return figures.categories(DatasetId.REPORTED_CRIMES).stream()
                .filter(c -> !untouched(c))
                .map(c -> query(List.of("forecast", "omrade=norrvik", "kategori=" + c.id().value(), "steg=month")))
                .filter(q -> kind("forecast").block(q, Pins.NONE).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static FigureBlock block(Query query) {
        return new FigureBlock(query, FigureBlock.Presentation.BOTH, "", FigureBlock.ChartKind.BAR, null, false, null);
    }

    private static Figure figure(Query query, Figure.Presentation form) {
        return new Figure(query, form, "", Map.of(), null, false, List.of());
    }

    private Query query(List<String> asked) {
        Map<String, List<String>> fields = new HashMap<>();
        asked.stream().skip(1).map(f -> f.split("=", 2)).forEach(f -> fields.put(f[0], List.of(f[1])));
        ObjectNode tree = (ObjectNode) kind(asked.get(0)).query(fields).toTree();
        tree.put(FigureKind.MEMBER, asked.get(0));
        return new Query(tree.toString());
    }

    private FigureKind kind(String key) {
        return kinds.stream().filter(k -> k.key().equals(key)).findFirst().orElseThrow();
    }

    /** What the figure would tell if it read all that is known. */
    private FigureData now(FigureBlock block) {
        var kind = block.query().toTree().path(FigureKind.MEMBER);
        return access.asSystem(() -> kind(kind.isString() ? kind.stringValue() : FigureKind.CHANGE)
                        .block(block.query(), Pins.NONE))
                .map(FigureKind.Block::data)
                .orElseGet(() -> new FigureData(List.of(), List.of(), List.of(), "", ""));
    }

    private static List<List<String>> rows(FigureData data) {
        return data.rows().stream()
                .map(r -> r.cells().stream()
                        .map(c -> DocumentText.folded(c.text()))
                        .filter(c -> !c.isEmpty())
                        .toList())
                .toList();
    }

    /** Whether a row stands in a document, cell after cell; a wide table is parted, and each part has the label anew. */
    private static boolean stands(List<String> row, String text) {
        for (int cells = row.size(); cells > 1; cells--) {
            if (text.contains(String.join(" ", row.subList(0, cells)))) {
                List<String> rest = new ArrayList<>(row.subList(0, 1));
                rest.addAll(row.subList(cells, row.size()));
                return rest.size() == 1 || stands(rest, text);
            }
        }
        return row.size() < 2 && text.contains(String.join(" ", row));
    }

    /** Everything is delivered once more, taken out of its source a day later, and nothing is as it was. */
    private void deliverAnew() {
        deliver("anmalda-brott", "Polisen", Measure.COUNT, v -> Math.round(v * 1.4) + 3);
        deliver("brottsutsatta", "Polisen", Measure.COUNT, v -> 2 * v + 1);
        deliver("befolkning", "Kommunens befolkningsstatistik", Measure.COUNT, v -> v + 100);
        deliver("trygghetsmatning", "Norrviks kommun", Measure.SHARE, v -> 0.9 * v);
    }

    private void deliver(String dataset, String source, Measure measure, DoubleUnaryOperator change) {
        var id = new DatasetId(dataset);
        Set<String> areas = new HashSet<>(Set.of(DemoPlaces.CITY.value()));
        DemoPlaces.DISTRICTS.forEach(d -> areas.add(d.value()));
        DemoPlaces.NEIGHBOURHOODS.values().forEach(n -> n.forEach(each -> areas.add(each.id())));
        later.add(access.asSystem(() -> {
            List<Observation> values = new ArrayList<>();
            for (Category category : figures.categories(id)) {
                for (String area : untouched(category) ? Set.<String>of() : areas) {
                    var key = new SeriesKey(id, new AreaId(area), category.id(), measure);
                    figures.series(key, null).stream()
                            .filter(p ->
                                    p.amount().exact() && !p.period().first().isBefore(CHANGED))
                            .forEach(p -> values.add(new Observation(
                                    key.area(),
                                    key.category(),
                                    measure,
                                    p.period(),
                                    p.period().toString(),
                                    change.applyAsDouble(p.amount().lower()),
                                    null,
                                    Observation.Status.OK,
                                    "")));
                }
            }
            return figures.commit(
                    new NewExtract(id, source, LATER, dataset + "-nytt.csv", "0".repeat(64), null), values);
        }));
    }

    /** Kinds of crime that no figure asks for by name; to deliver them too would only take time. */
    private static boolean untouched(Category category) {
        return category.dataset().equals(DatasetId.REPORTED_CRIMES)
                && !Set.of("skadegorelse", "cykelstold", "bedrageri-mot-aldre", "narkotikabrott")
                        .contains(category.id().value());
    }

    private void sign(SituationPictureId id, String user, String party) {
        as(user, () -> {
            Map<String, String> reasons = new HashMap<>();
            for (PictureFinding finding : pictures.review(id)) {
                reasons.put(finding.id(), "Prov av alla slags siffror.");
            }
            return pictures.sign(id, party, reasons, null);
        });
    }

    private Section crime(SituationPictureId id) {
        return access.asSystem(() -> pictures.section(id, "crime"));
    }

    private <T> T as(String user, java.util.function.Supplier<T> work) {
        return access.as(id(user), work);
    }

    private UUID id(String user) {
        return accounts.find(new UserName(user)).orElseThrow().id();
    }
}
