package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Pager;
import se.samblick.app.ui.Ui;

/** Makes the pages on datasets and extracts. */
@Component
class DataPages {
    private static final int SIZE = 50;
    private static final int MOST_OPEN = 10;
    private static final int MOST_OTHERS = 50;

    private final Figures figures;
    private final Imports imports;
    private final ImportPages names;
    private final OpenData openData;
    private final Access access;

    DataPages(Figures figures, Imports imports, ImportPages names, OpenData openData, Access access) {
        this.figures = figures;
        this.imports = imports;
        this.names = names;
        this.openData = openData;
        this.access = access;
    }

    DataPage list(@Nullable DatasetId dataset, int page, @Nullable String done, Ui ui) {
        List<Extract> extracts = figures.extracts(dataset, page, SIZE);
        String address = dataset == null ? "/data" : "/data?datamangd=" + dataset.value();
        boolean mayImport = access.may(Right.IMPORT_FIGURES);
        return new DataPage(
                figures.datasets().stream().map(d -> dataset(d, ui)).toList(),
                mayImport ? openImports(ui) : List.of(),
                extracts.stream().map(e -> line(e, extracts, mayImport, ui)).toList(),
                new Pager(page, SIZE, figures.countExtracts(dataset), address),
                dataset == null ? null : dataset.value(),
                mayImport,
                mayImport && openData.enabled(),
                done);
    }

    /** What was just done, in one sentence; null if nothing was. */
    @Nullable
    String done(@Nullable String saved, @Nullable String undone, @Nullable Integer begun, Ui ui) {
        if (begun != null) {
            return ui.text("figures.import.begun", begun);
        }
        if (saved != null) {
            return ui.text("figures.import.saved", saved);
        }
        return undone == null ? null : ui.text("figures.import.undone");
    }

    private DataPage.DatasetLine dataset(Dataset dataset, Ui ui) {
        Extract latest = figures.latest(dataset.id(), null).orElse(null);
        return new DataPage.DatasetLine(
                dataset.id().value(),
                dataset.title(),
                dataset.source(),
                ui.text("figures.kind." + dataset.kind().code()),
                latest == null
                        ? ui.text("figures.data.noExtract")
                        : ui.text("figures.extract.of", ui.date(latest.extracted())),
                latest == null ? null : "/data/uttag/" + latest.id());
    }

    private List<DataPage.ImportLine> openImports(Ui ui) {
        return imports.list(1, SIZE).stream()
                .filter(i -> i.state().open() || i.state() == Import.State.READING)
                .limit(MOST_OPEN)
                .map(i -> new DataPage.ImportLine(
                        "/data/inlasning/" + i.id(),
                        i.fileName(),
                        i.createdName() + ", " + ui.dateTime(i.createdAt()),
                        ui.text("figures.import.state." + i.state().code()),
                        i.state() == Import.State.NEEDS_ATTENTION ? "warn" : "none",
                        i.state() == Import.State.NEEDS_ATTENTION ? "warn" : "clock"))
                .toList();
    }

    private DataPage.ExtractLine line(Extract extract, List<Extract> shown, boolean mayImport, Ui ui) {
        boolean withdrawn = extract.state() == Extract.State.WITHDRAWN;
        Extract earlier = shown.stream()
                .filter(e -> e.dataset().equals(extract.dataset())
                        && e.id().value() < extract.id().value()
                        && e.state() == Extract.State.COMMITTED)
                .findFirst()
                .orElse(null);
        String href = "/data/uttag/" + extract.id();
        return new DataPage.ExtractLine(
                href,
                extract.id().toString(),
                figures.dataset(extract.dataset()).title(),
                ui.date(extract.extracted()),
                extract.source(),
                extract.fileName(),
                ui.number(extract.rows()),
                extract.committedBy() + ", " + ui.dateTime(extract.committedAt()),
                withdrawn,
                withdrawn || !mayImport ? null : href + "/angra",
                earlier == null || withdrawn ? null : href + "?jamfor=" + earlier.id());
    }

    ExtractPage extract(ExtractId id, @Nullable ExtractId other, int page, Ui ui) {
        Extract extract = figures.extract(id);
        List<ExtractUsers.Use> uses = figures.uses(id);
        List<ExtractPage.Other> others = figures.extracts(extract.dataset(), 1, MOST_OTHERS).stream()
                .filter(e -> !e.id().equals(id))
                .map(e -> new ExtractPage.Other(
                        e.id().toString(),
                        ui.text("figures.extract.cited", e.source(), ui.date(e.extracted()), e.id().toString()),
                        e.id().equals(other)))
                .toList();
        return new ExtractPage(
                id.toString(),
                ui.text("figures.extract.title", id.toString()),
                facts(extract, ui),
                uses.stream().map(u -> use(u, ui)).toList(),
                totals(id, ui),
                others,
                other == null ? null : difference(other, id, page, ui),
                extract.state() == Extract.State.WITHDRAWN,
                extract.state() == Extract.State.COMMITTED && uses.isEmpty() && access.may(Right.IMPORT_FIGURES),
                "/api/v1/observations?dataset=" + extract.dataset().value() + "&extract=" + id + "&format=csv");
    }

    private static ExtractPage.Use use(ExtractUsers.Use use, Ui ui) {
        List<String> how = new ArrayList<>();
        if (use.figures() > 0) {
            how.add(ui.text("figures.data.uses.figures", use.figures()));
        }
        if (use.tables() > 0) {
            how.add(ui.text("figures.data.uses.tables", use.tables()));
        }
        if (use.claims()) {
            how.add(ui.text("figures.data.uses.claims"));
        }
        return new ExtractPage.Use(use.title(), use.address(), String.join(", ", how));
    }

    private List<ExtractPage.Fact> facts(Extract extract, Ui ui) {
        List<ExtractPage.Fact> facts = new ArrayList<>();
        facts.add(fact("figures.dataset", figures.dataset(extract.dataset()).title(), ui));
        facts.add(fact("figures.data.source", extract.source(), ui));
        facts.add(fact("figures.data.extracted", ui.date(extract.extracted()), ui));
        facts.add(fact("figures.data.file", extract.fileName(), ui));
        facts.add(fact("figures.data.sha", extract.sha256(), ui));
        facts.add(fact("figures.data.rows", ui.number(extract.rows()), ui));
        facts.add(fact(
                "figures.data.areas",
                String.join(
                        ", ",
                        figures.areasOf(extract.id()).stream()
                                .limit(MOST_OTHERS)
                                .map(a -> names.areaName(a.value()))
                                .toList()),
                ui));
        facts.add(fact("figures.data.by", extract.committedBy() + ", " + ui.dateTime(extract.committedAt()), ui));
        return facts;
    }

    private static ExtractPage.Fact fact(String key, String value, Ui ui) {
        return new ExtractPage.Fact(ui.text(key), value);
    }

    private List<ExtractPage.TotalLine> totals(ExtractId id, Ui ui) {
        List<ExtractPage.TotalLine> lines = new ArrayList<>();
        for (PrintedTotal total : figures.totals(id)) {
            lines.add(new ExtractPage.TotalLine(
                    total.title(),
                    names.areaName(total.area().value()),
                    total.label(),
                    PeriodText.of(total.period(), ui.language()),
                    ImportPages.number(total.value(), total.measure().code(), ui),
                    ImportPages.number(total.parts(), total.measure().code(), ui),
                    total.differs()));
        }
        return lines;
    }

    private ExtractPage.Difference difference(ExtractId from, ExtractId to, int page, Ui ui) {
        ExtractDifference difference = figures.difference(from, to, page, SIZE);
        Map<CategoryId, String> labels = figures.categories(difference.to().dataset()).stream()
                .collect(Collectors.toMap(Category::id, Category::label));
        return new ExtractPage.Difference(
                ui.text(
                        "figures.difference.heading",
                        difference.total(),
                        ui.date(difference.from().extracted()),
                        from.toString()),
                difference.lines().stream()
                        .map(l -> new ExtractPage.DifferenceLine(
                                names.areaName(l.area().value()),
                                labels.getOrDefault(l.category(), l.category().value()),
                                PeriodText.of(l.period(), ui.language()),
                                ImportPages.measure(l.measure().code(), ui),
                                side(l.before(), l.measure(), ui),
                                side(l.after(), l.measure(), ui)))
                        .toList(),
                new Pager(page, SIZE, difference.total(), "/data/uttag/" + to + "?jamfor=" + from));
    }

    private static String side(ExtractDifference.@Nullable Side side, Measure measure, Ui ui) {
        if (side == null) {
            return ui.text("figures.difference.absent");
        }
        return switch (side.status()) {
            case OK -> ImportPages.number(side.value(), measure.code(), ui);
            case MISSING -> ui.text("figures.status.missing");
            case SUPPRESSED -> {
                Double upper = side.upper();
                yield upper == null ? ui.text("figures.status.suppressed") : "0–" + ui.number(Math.round(upper));
            }
        };
    }
}
