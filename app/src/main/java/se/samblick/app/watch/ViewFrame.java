package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureView;
import se.samblick.app.figures.Figures;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Ui;

/** What stands around every view of Läget: the way to it, the tabs, what the figures are, and the choices all share. */
@Component
class ViewFrame {
    private final Figures figures;
    private final Sweeps sweeps;
    private final AreaScope scope;
    private final FigureView.All views;
    private final Messages messages;

    ViewFrame(Figures figures, Sweeps sweeps, AreaScope scope, FigureView.All views, Messages messages) {
        this.figures = figures;
        this.sweeps = sweeps;
        this.scope = scope;
        this.views = views;
        this.messages = messages;
    }

    WatchWords words(Ui ui) {
        return WatchWords.of(messages, ui);
    }

    AreaScope scope() {
        return scope;
    }

    Figures figures() {
        return figures;
    }

    List<Crumb> crumbs(WatchAddress where, String path) {
        return Crumbs.of(scope.upwards(where.area()), path);
    }

    /** @param active the key of the view shown */
    List<FigureView.Tab> tabs(String active, WatchAddress where) {
        return views.tabs(active, where.area().id().value(), where.dataset().id());
    }

    /** What is shown, and a link to the newest of these extracts. */
    List<ViewPage.Link> meta(WatchAddress where, Collection<ExtractId> extracts, WatchWords words) {
        List<ViewPage.Link> meta =
                new ArrayList<>(List.of(new ViewPage.Link(where.dataset().title(), null)));
        meta.addAll(words.extract(figures, extracts));
        return meta;
    }

    /** The choice of dataset if there are several; the choices of a view come after it. */
    List<ViewPage.Select> selects(WatchAddress where, WatchWords words) {
        List<ViewPage.Select> selects = new ArrayList<>();
        List<Dataset> datasets = sweeps.datasets();
        if (datasets.size() > 1) {
            selects.add(Selects.datasets(datasets, where.dataset(), words));
        }
        return selects;
    }

    /** What the form of choices sends along: where, and the extract asked for. */
    static List<ViewPage.Hidden> hidden(WatchAddress where) {
        List<ViewPage.Hidden> hidden = new ArrayList<>();
        hidden.add(new ViewPage.Hidden("omrade", where.area().id().value()));
        ExtractId extract = where.extract();
        if (extract != null) {
            hidden.add(new ViewPage.Hidden("uttag", extract.toString()));
        }
        return hidden;
    }

    /** Whether the police have classified the area and what to mind of that; nothing if they have not. */
    List<String> classified(WatchAddress where, WatchWords words) {
        return scope.classified(List.of(where.area().id()), scope.today(), words);
    }

    /** {@code Källa: Polisen, uttag 2 oktober 2025 (nr 3).} */
    String source(Collection<ExtractId> extracts, WatchWords words) {
        return words.source(figures, extracts);
    }
}
