package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.Ui;

/** Makes the page on changes. */
@Component
class ChangesPages {
    private static final int MOST_ENDS = 60;
    private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5, 9);

    private final Figures figures;
    private final Areas areas;
    private final VulnerableAreas vulnerable;
    private final Access access;
    private final ChangeCharts charts;
    private final FigureView.All views;
    private final List<StandsOut> watchers;

    ChangesPages(
            Figures figures,
            Areas areas,
            VulnerableAreas vulnerable,
            Access access,
            ChangeCharts charts,
            FigureView.All views,
            List<StandsOut> watchers) {
        this.figures = figures;
        this.areas = areas;
        this.vulnerable = vulnerable;
        this.access = access;
        this.charts = charts;
        this.views = views;
        this.watchers = watchers;
    }

    /** The page for what the address asks; {@code table} is null where no window can be answered. */
    ChangesPage page(
            Area area,
            Dataset dataset,
            @Nullable ChangesAddress view,
            @Nullable ChangeTable table,
            Map<Window, List<LocalDate>> allowed,
            Ui ui) {
        ChangeTable filled = table != null && !table.rows().isEmpty() ? table : null;
        return new ChangesPage(
                area.id().value(),
                area.name(),
                crumbs(area),
                views.tabs("changes", area.id().value(), dataset.id()),
                watchers.stream()
                        .map(w -> w.of(dataset.id(), area.id(), ui))
                        .filter(s -> !s.empty())
                        .findFirst()
                        .orElse(null),
                filled != null ? meta(dataset, filled, ui) : List.of(dataset.title()),
                filled != null ? vulnerable(area, filled.current().last(), ui) : List.of(),
                filled != null ? extractLink(filled, ui) : null,
                datasets(area, dataset),
                view == null ? List.of() : windows(view, allowed, ui),
                view == null ? List.of() : ends(view, allowed, ui),
                view == null ? List.of() : years(view, ui),
                form(dataset, view),
                filled != null ? null : empty(area, dataset, table, ui),
                filled != null ? new Lead(ui).of(filled.rows()) : null,
                filled != null && view != null ? new ChangeTables(figures, ui).table(view, filled) : null,
                filled != null && view != null ? charts.chart(area, dataset, view, filled, ui) : null);
    }

    private List<Crumb> crumbs(Area area) {
        List<Crumb> crumbs = new ArrayList<>();
        for (var step = area.parent(); step != null; ) {
            Area parent = areas.get(step);
            crumbs.add(new Crumb(parent.name(), "/laget?omrade=" + parent.id()));
            step = parent.parent();
        }
        Collections.reverse(crumbs);
        return crumbs;
    }

    private static List<String> meta(Dataset dataset, ChangeTable table, Ui ui) {
        return List.of(ui.text(
                "figures.changes.upTo", dataset.title(), ui.date(table.current().last())));
    }

    /** Which of the area and its parts the police had classified on a day, and what to think of it. */
    private List<String> vulnerable(Area area, LocalDate day, Ui ui) {
        List<AreaId> here = new ArrayList<>(List.of(area.id()));
        areas.children(area.id(), day).forEach(part -> here.add(part.id()));
        return vulnerable.sentences(here, day, "area.vulnerable.note", ui::text);
    }

    private ChangesPage.Link extractLink(ChangeTable table, Ui ui) {
        ExtractId newest =
                table.extracts().stream().max(Comparator.naturalOrder()).orElseThrow();
        Extract extract = figures.extract(newest);
        return new ChangesPage.Link(
                ui.text("figures.extract.of", ui.date(extract.extracted())), "/data/uttag/" + newest);
    }

    private List<ChangesPage.Choice> datasets(Area area, Dataset chosen) {
        return figures.datasets().stream()
                .filter(d -> d.kind() == Dataset.Kind.COUNTS || d.kind().eventByEvent())
                .map(d -> new ChangesPage.Choice(
                        d.title(),
                        d.id().value(),
                        "/laget?omrade=" + area.id() + "&datamangd=" + d.id().value(),
                        d.id().equals(chosen.id())))
                .toList();
    }

    private static List<ChangesPage.Choice> windows(ChangesAddress view, Map<Window, List<LocalDate>> allowed, Ui ui) {
        List<ChangesPage.Choice> choices = new ArrayList<>();
        allowed.forEach((window, days) -> {
            LocalDate day = days.contains(view.at()) ? view.at() : days.get(0);
            boolean active = window == view.window();
            String text = active
                    ? PeriodText.of(window.endingOn(view.at()).current(), ui.language())
                    : ui.text("figures.window." + window.code());
            choices.add(new ChangesPage.Choice(
                    text, window.code(), view.with(window, day).href(), active));
        });
        return choices;
    }

    private static List<ChangesPage.Choice> ends(ChangesAddress view, Map<Window, List<LocalDate>> allowed, Ui ui) {
        List<LocalDate> days = allowed.getOrDefault(view.window(), List.of());
        return days.stream()
                .limit(MOST_ENDS)
                .map(d -> new ChangesPage.Choice(
                        PeriodText.of(view.window().endingOn(d).current(), ui.language()),
                        d.toString(),
                        view.with(view.window(), d).href(),
                        d.equals(view.at())))
                .toList();
    }

    private static List<ChangesPage.Choice> years(ChangesAddress view, Ui ui) {
        List<Integer> offered = new ArrayList<>(YEARS);
        if (!offered.contains(view.years())) {
            offered.add(view.years());
        }
        return offered.stream()
                .sorted()
                .map(y -> new ChangesPage.Choice(
                        ui.text(y == 1 ? "figures.years.one" : "figures.years.many", y),
                        Integer.toString(y),
                        "",
                        y == view.years()))
                .toList();
    }

    private static ChangesPage.Form form(Dataset dataset, @Nullable ChangesAddress view) {
        ExtractId extract = view == null ? null : view.extract();
        return new ChangesPage.Form(
                dataset.id().value(),
                view == null ? "" : view.window().code(),
                view == null ? null : view.category(),
                extract == null ? null : extract.toString());
    }

    private ChangesPage.Empty empty(Area area, Dataset dataset, @Nullable ChangeTable table, Ui ui) {
        boolean mayImport = access.may(Right.IMPORT_FIGURES, areas.paths(area.id()));
        String href = mayImport ? "/data/inlasning?omrade=" + area.id() : null;
        if (table == null) {
            return new ChangesPage.Empty(
                    ui.text("figures.changes.none", dataset.title(), area.name()),
                    List.of(ui.text(mayImport ? "figures.changes.none.do" : "figures.changes.none.who")),
                    href);
        }
        String period = PeriodText.of(table.current(), ui.language());
        return new ChangesPage.Empty(
                ui.text("figures.changes.notTiled", period),
                table.notes().stream().map(n -> ui.text(n.key(), worded(n, ui))).collect(Collectors.toList()),
                null);
    }

    private static Object[] worded(Note note, Ui ui) {
        return note.arguments().stream()
                .map(a -> a instanceof se.samblick.analysis.Period p ? PeriodText.of(p, ui.language()) : a)
                .toArray();
    }
}
