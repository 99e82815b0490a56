package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;

/** Makes the pages on imports. */
@Component
class ImportPages {
    private static final int LONGEST_HEADER = 60;

    /** A list of more than these is not repeated at every problem; it has a page of its own. */
    private static final int MOST_IN_PLACE = 60;

    private final Figures figures;
    private final Areas areas;
    private final Wording wording;

    ImportPages(Figures figures, Areas areas, Wording wording) {
        this.figures = figures;
        this.areas = areas;
        this.wording = wording;
    }

    UploadPage upload(UploadPage.Form form, FormErrors errors, LocalDate day) {
        return new UploadPage(
                figures.datasets().stream()
                        .map(d -> new ImportPage.Option(d.id().value(), d.title()))
                        .toList(),
                areaOptions(day),
                figures.sources(),
                form,
                errors);
    }

    /** The areas of a day by name. */
    List<ImportPage.Option> areaOptions(LocalDate day) {
        return areas.on(day, null).stream()
                .map(a -> new ImportPage.Option(a.id().value(), a.name()))
                .toList();
    }

    /**
     * The work on an import.
     *
     * @param saving how far a job has come that saves it, null if none is at work
     * @param failed why the last such job failed, null if it did not
     * @param resumed whether what is at work had begun before the program was last started
     */
    record Work(@Nullable Double saving, @Nullable String failed, boolean resumed) {}

    ImportPage page(Import read, Work work, Ui ui) {
        Double saving = work.saving();
        Outcome outcome = read.outcome();
        List<ImportPage.ProblemView> problems = problems(outcome, ui);
        long errors = problems.stream().filter(ImportPage.ProblemView::error).count();
        ExtractId extract = read.extract();
        boolean over = read.state() == Import.State.COMMITTED || read.state() == Import.State.UNDONE;
        return new ImportPage(
                read.id().toString(),
                read.fileName(),
                meta(read, ui),
                over ? 4 : 2,
                read.state().code(),
                ui.text("figures.import.state." + read.state().code()),
                read.state() == Import.State.READING,
                read.state().open() && saving == null,
                read.state() == Import.State.READY && saving == null,
                read.state() == Import.State.COMMITTED,
                saving != null,
                work.resumed(),
                (int) Math.round(100 * (saving == null ? read.progress() : saving)),
                read.state() == Import.State.READY && saving == null ? work.failed() : read.failure(),
                extract == null ? null : "/data/uttag/" + extract,
                summary(problems),
                (int) errors,
                tables(read, problems, ui),
                problems,
                outcome.moreProblems(),
                outcome.preview().stream().map(p -> preview(p, ui)).toList(),
                ui.text(
                        "figures.import.preview.of",
                        read.rows(),
                        outcome.categories(),
                        outcome.periods(),
                        outcome.preview().size()),
                areaOptions(read.extracted()),
                few(figures.categories(read.dataset()).stream()
                        .filter(c -> !c.total())
                        .map(c -> new ImportPage.Option(c.id().value(), c.label()))
                        .toList()),
                columnRoles(ui),
                outcome.skipped() == 0 ? "" : ui.text("figures.import.skipped", outcome.skipped()),
                !outcome.sameFile().isEmpty() && read.state().open(),
                read.state().open() ? revision(outcome.revision(), ui) : null);
    }

    private static List<ImportPage.Option> few(List<ImportPage.Option> options) {
        return options.size() <= MOST_IN_PLACE ? options : List.of();
    }

    private ImportPage.@Nullable RevisionView revision(Outcome.@Nullable Revision revision, Ui ui) {
        if (revision == null) {
            return null;
        }
        return new ImportPage.RevisionView(
                ui.text("figures.revision.heading", ui.date(LocalDate.parse(revision.extracted()))),
                "/data/uttag/" + revision.extract(),
                ui.text("figures.revision.sum", revision.added(), revision.changed(), revision.gone(), revision.same()),
                revision.examples().stream()
                        .map(c -> new ImportPage.ChangedLine(
                                areaName(c.area()),
                                c.categoryLabel(),
                                PeriodText.of(Period.parse(c.period()), ui.language()),
                                number(c.before(), c.measure(), ui),
                                number(c.after(), c.measure(), ui)))
                        .toList());
    }

    private static List<ImportPage.Option> columnRoles(Ui ui) {
        List<ImportPage.Option> roles = new ArrayList<>();
        roles.add(new ImportPage.Option(Corrections.AREA, ui.text("figures.import.column.area")));
        roles.add(new ImportPage.Option(Corrections.CATEGORY, ui.text("figures.import.column.category")));
        for (String measure : List.of("count", "share", "rate", "mean")) {
            roles.add(new ImportPage.Option(measure, ui.text("figures.measure." + measure)));
        }
        roles.add(new ImportPage.Option(Corrections.SKIP, ui.text("figures.import.column.skip")));
        return roles;
    }

    private List<String> meta(Import read, Ui ui) {
        List<String> meta = new ArrayList<>();
        meta.add(figures.dataset(read.dataset()).title());
        meta.add(read.source());
        meta.add(ui.text("figures.extract.of", ui.date(read.extracted())));
        meta.add(ui.text("figures.import.tables", read.outcome().tables().size()));
        Outcome.Events events = read.outcome().events();
        if (events != null) {
            meta.add(ui.text("figures.import.events", events.events()));
            if (!events.span().isEmpty()) {
                meta.add(ui.text(
                        "figures.import.events.span", PeriodText.of(Period.parse(events.span()), ui.language())));
            }
            meta.add(ui.text("figures.import.events." + events.precision(), events.places()));
        }
        if (read.outcome().profile() > 0) {
            meta.add(ui.text("figures.import.profile", read.outcome().profile()));
        }
        return meta;
    }

    private static FormErrors summary(List<ImportPage.ProblemView> problems) {
        FormErrors errors = FormErrors.NONE;
        for (ImportPage.ProblemView problem : problems) {
            if (problem.error()) {
                errors = errors.with(problem.anchor(), problem.sentence());
            }
        }
        return errors;
    }

    private List<ImportPage.ProblemView> problems(Outcome outcome, Ui ui) {
        List<ImportPage.ProblemView> views = new ArrayList<>();
        for (Problem problem : outcome.problems()) {
            int number = views.size() + 1;
            views.add(new ImportPage.ProblemView(
                    number,
                    "problem-" + number,
                    problem.severity() == Problem.Severity.ERROR,
                    problem.severity() == Problem.Severity.NOTICE,
                    place(problem, ui),
                    wording.sentence(problem, ui.language()),
                    mend(problem),
                    problem.found(),
                    problem.origin(),
                    problem.table(),
                    problem.suggestions().stream().map(s -> suggested(s, ui)).toList()));
        }
        return views;
    }

    private static ImportPage.Suggested suggested(Problem.Suggestion suggestion, Ui ui) {
        Double likeness = suggestion.likeness();
        String text = suggestion.id().equals(Corrections.NEW)
                ? ui.text("figures.mend.newCategory", suggestion.label())
                : likeness == null
                        ? ui.text("figures.mend.suggestion", suggestion.label())
                        : ui.text("figures.mend.alike", suggestion.label(), Math.round(100 * likeness));
        return new ImportPage.Suggested(suggestion.id(), text);
    }

    private static String place(Problem problem, Ui ui) {
        if (!problem.origin().isEmpty()) {
            return ui.text("figures.import.cell", problem.origin());
        }
        return problem.table() == 0 ? ui.text("figures.import.file") : ui.text("figures.import.table", problem.table());
    }

    static ImportPage.Mend mend(Problem problem) {
        return switch (problem.kind()) {
            case "number", "whole", "twice" -> ImportPage.Mend.CELL;
            case "area" -> ImportPage.Mend.AREA;
            case "noArea", "otherArea", "sameArea", "textArea" -> ImportPage.Mend.TABLE_AREA;
            case "label", "newCategory", "unknownCode", "codeName" -> ImportPage.Mend.CATEGORY;
            case "codesPartial" -> ImportPage.Mend.ALL_CODES;
            case "period" -> ImportPage.Mend.PERIOD;
            case "noPeriod" -> ImportPage.Mend.FILE_PERIOD;
            default -> ImportPage.Mend.NOTHING;
        };
    }

    private static List<ImportPage.TableView> tables(Import read, List<ImportPage.ProblemView> problems, Ui ui) {
        Map<String, ImportPage.ProblemView> byOrigin = new HashMap<>();
        problems.stream()
                .filter(p -> !p.origin().isEmpty())
                .forEach(p -> byOrigin.putIfAbsent(p.table() + "!" + p.origin(), p));
        List<ImportPage.TableView> views = new ArrayList<>();
        for (Outcome.Table table : read.outcome().tables()) {
            RoleGrid grid = table.grid();
            List<ImportPage.GridRow> rows = grid == null
                    ? List.of()
                    : grid.rows().stream()
                            .map(r -> row(r, table.number(), byOrigin))
                            .toList();
            views.add(new ImportPage.TableView(
                    table.number(),
                    table.title(),
                    !table.namesArea(),
                    table.area() == null ? "" : table.area(),
                    grid == null ? List.of() : grid.columns(),
                    rows,
                    columnChoices(table, ui),
                    !table.whole()));
        }
        return views;
    }

    private static List<ImportPage.Option> columnChoices(Outcome.Table table, Ui ui) {
        return table.columns().stream()
                .map(c -> new ImportPage.Option(
                        c.name(),
                        c.header().isEmpty()
                                ? c.name()
                                : ui.text("figures.import.column.named", c.name(), shortened(c.header()))))
                .toList();
    }

    private static String shortened(String header) {
        return header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER) + "…";
    }

    private static ImportPage.GridRow row(RoleGrid.Row row, int table, Map<String, ImportPage.ProblemView> byOrigin) {
        List<ImportPage.GridCell> cells = new ArrayList<>();
        for (RoleGrid.Cell cell : row.cells()) {
            ImportPage.ProblemView problem = cell.origin().isEmpty() ? null : byOrigin.get(table + "!" + cell.origin());
            boolean number = !cell.text().isEmpty()
                    && Character.isDigit(cell.text().charAt(cell.text().length() - 1))
                    && (cell.role().equals("value") || cell.role().equals("total"));
            cells.add(new ImportPage.GridCell(
                    cell.text(),
                    cell.role(),
                    problem == null ? 0 : problem.number(),
                    problem != null && problem.error(),
                    problem == null ? "" : problem.anchor(),
                    number || cell.role().equals("derived")));
        }
        return new ImportPage.GridRow(row.name(), cells);
    }

    private static ImportPage.PreviewLine preview(Outcome.Preview line, Ui ui) {
        boolean suppressed = line.status().equals("suppressed");
        boolean ok = line.status().equals("ok");
        return new ImportPage.PreviewLine(
                line.areaName(),
                line.categoryLabel(),
                line.newCategory(),
                PeriodText.of(Period.parse(line.period()), ui.language()),
                measure(line.measure(), ui),
                value(line, ui),
                ui.text("figures.status." + line.status()),
                ok ? "ok" : suppressed ? "warn" : "none",
                ok ? "check" : suppressed ? "lock" : "dash",
                line.origin());
    }

    static String measure(String code, Ui ui) {
        String key = "figures.measure." + code;
        return ui.hasText(key) ? ui.text(key) : code.replaceFirst("^other:", "");
    }

    private static String value(Outcome.Preview line, Ui ui) {
        Double value = line.value();
        if (value != null) {
            return number(value, line.measure(), ui);
        }
        Double upper = line.upper();
        return upper == null ? "–" : "0–" + ui.number(Math.round(upper));
    }

    static String number(@Nullable Double value, String measure, Ui ui) {
        if (value == null) {
            return "–";
        }
        if (measure.equals("share")) {
            return ui.percent(value, 1);
        }
        return value == Math.rint(value) ? ui.number(Math.round(value)) : ui.decimal(value, 2);
    }

    /** The area's name, or its id if it is gone. */
    String areaName(String id) {
        return areas.find(new se.samblick.app.area.AreaId(id)).map(Area::name).orElse(id);
    }
}
