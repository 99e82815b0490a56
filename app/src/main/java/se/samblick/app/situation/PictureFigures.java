package se.samblick.app.situation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ChangeQuery;
import se.samblick.app.figures.ChangeRow;
import se.samblick.app.figures.ChangeTable;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.SeriesKey;
import se.samblick.app.figures.SeriesPoint;
import se.samblick.documents.content.FigureBlock;

/**
 * The figures a picture's claims are tried against: for counts the windows that its own tables use (else the newest the
 * data allow) with the five years before, for survey shares every wave; for the area itself and for the municipality.
 */
@Component
class PictureFigures {
    private static final int YEARS = 5;
    private static final int MOST_KEPT = 32;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final se.samblick.app.figures.Figures figures;
    private final Areas areas;
    private final Clock clock;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    PictureFigures(se.samblick.app.figures.Figures figures, Areas areas, Clock clock) {
        this.figures = figures;
        this.areas = areas;
        this.clock = clock;
    }

    /** What decides the figures: while one types, only the words change, so the same ones serve again. */
    private record Asked(AreaId area, Map<String, String> pins, Set<Named> tables) {}

    private record Kept(Instant until, List<se.samblick.review.Figures> figures) {}

    /** A dataset, a window and its last day, as a table in the text asks for it. */
    private record Named(String dataset, Frame frame) {}

    /** A window and its last day. */
    record Frame(Window window, LocalDate at) {}

    List<se.samblick.review.Figures> of(SituationPicture picture, List<Section> sections, Map<String, String> pins) {
        var asked = new Asked(picture.area(), Map.copyOf(pins), named(sections));
        Instant now = clock.instant();
        Kept before = kept.get(asked);
        if (before != null && before.until().isAfter(now)) {
            return before.figures();
        }
        List<se.samblick.review.Figures> answer = read(picture, sections, pins);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(asked, new Kept(now.plus(KEPT_FOR), answer));
        return answer;
    }

    private List<se.samblick.review.Figures> read(
            SituationPicture picture, List<Section> sections, Map<String, String> pins) {
        List<se.samblick.review.Figures> given = new ArrayList<>();
        for (Dataset dataset : figures.datasets()) {
            ExtractId pin = LiveFigures.pin(pins, dataset.id().value());
            if (pin != null) {
                List<se.samblick.review.Figures.Row> rows = new ArrayList<>();
                add(rows, dataset, picture.area(), "", pin, sections);
                areas.municipality()
                        .filter(m -> !m.id().equals(picture.area()))
                        .ifPresent(m -> add(rows, dataset, m.id(), m.name(), pin, sections));
                given.add(new se.samblick.review.Figures(dataset.title(), rows));
            }
        }
        return given;
    }

    private void add(
            List<se.samblick.review.Figures.Row> rows,
            Dataset dataset,
            AreaId area,
            String name,
            ExtractId pin,
            List<Section> sections) {
        if (dataset.kind() == Dataset.Kind.SHARES) {
            addShares(rows, dataset, area, name, pin);
            return;
        }
        for (Frame frame : frames(dataset, area, pin, sections)) {
            ChangeTable table =
                    figures.changes(new ChangeQuery(dataset.id(), area, frame.window(), frame.at(), pin, YEARS, false));
            table.rows().forEach(r -> addCounts(rows, name, table.periods(), r));
        }
    }

    private static Set<Named> named(List<Section> sections) {
        Set<Named> named = new LinkedHashSet<>();
        sections.forEach(s -> changes(s).forEach(query -> {
            frame(query).ifPresent(f -> named.add(new Named(query.dataset(), f)));
        }));
        return named;
    }

    /** The tables of changes in a section; other kinds of figures have no window. */
    private static List<BlockQuery> changes(Section section) {
        return section.content().figureBlocks().stream()
                .map(FigureBlock::query)
                .filter(FigureKinds::isChange)
                .map(query -> query.as(BlockQuery.class))
                .toList();
    }

    Set<Frame> frames(Dataset dataset, AreaId area, ExtractId pin, List<Section> sections) {
        Set<Frame> used = new LinkedHashSet<>();
        for (Section section : sections) {
            changes(section).forEach(query -> {
                if (query.dataset().equals(dataset.id().value())) {
                    frame(query).ifPresent(used::add);
                }
            });
        }
        if (used.isEmpty()) {
            figures.windows(dataset.id(), area, pin).forEach((window, days) -> {
                if (used.isEmpty()) {
                    used.add(new Frame(window, days.get(0)));
                }
            });
        }
        return used;
    }

    private static Optional<Frame> frame(BlockQuery query) {
        Optional<LocalDate> at = LiveFigures.day(query.at());
        return Window.find(query.window()).flatMap(w -> at.map(day -> new Frame(w, day)));
    }

    private static void addCounts(
            List<se.samblick.review.Figures.Row> rows, String area, List<Period> periods, ChangeRow row) {
        for (int i = 0; i < Math.min(periods.size(), row.values().size()); i++) {
            Amount amount = row.values().get(i);
            if (amount != null) {
                rows.add(row(area, row.label(), periods.get(i), "count", amount, row.total()));
            }
        }
    }

    private void addShares(
            List<se.samblick.review.Figures.Row> rows, Dataset dataset, AreaId area, String name, ExtractId pin) {
        for (Category category : figures.categories(dataset.id())) {
            var key = new SeriesKey(dataset.id(), area, category.id(), Measure.SHARE);
            for (SeriesPoint point : figures.series(key, pin)) {
                rows.add(row(name, category.label(), point.period(), "share", point.amount(), false));
            }
        }
    }

    private static se.samblick.review.Figures.Row row(
            String area, String category, Period period, String measure, Amount amount, boolean total) {
        @Nullable Double value = amount.exact() ? (Double) amount.lower() : null;
        String status = value == null ? "suppressed" : total ? "total" : "ok";
        return new se.samblick.review.Figures.Row(area, category, period.toString(), measure, value, status);
    }
}
