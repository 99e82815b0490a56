package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Compares what a file says with the newest extract for the same area, before it is saved. */
@Component
class Revisions {
    /** Longer files are compared when they have been saved, by the database. */
    private static final int MOST = 50_000;

    private static final int MOST_EXAMPLES = 12;

    private final ExtractRepository extracts;
    private final ObservationRepository observations;
    private final CatalogueRepository catalogue;

    Revisions(ExtractRepository extracts, ObservationRepository observations, CatalogueRepository catalogue) {
        this.extracts = extracts;
        this.observations = observations;
        this.catalogue = catalogue;
    }

    /** The values of a file, as long as they are few enough. */
    static final class Gathered {
        private final List<Observation> values = new ArrayList<>();
        private boolean tooMany;

        void add(Observation o) {
            if (!tooMany) {
                values.add(o);
                tooMany = values.size() > MOST;
            }
            if (tooMany) {
                values.clear();
            }
        }

        @Nullable
        List<Observation> all() {
            return tooMany ? null : values;
        }
    }

    private record Key(AreaId area, CategoryId category, Measure measure, Period period) {
        static Key of(Observation o) {
            return new Key(o.area(), o.category(), o.measure(), o.period());
        }
    }

    /** Null if there is nothing to compare with, or too much to compare. */
    Outcome.@Nullable Revision of(DatasetId dataset, @Nullable List<Observation> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        List<ExtractId> earlier = extracts.covering(dataset, values.get(0).area(), null);
        if (earlier.isEmpty()) {
            return null;
        }
        Extract extract = extracts.find(earlier.get(0)).orElseThrow();
        return extract.rows() > MOST ? null : compare(extract, values);
    }

    private Outcome.Revision compare(Extract extract, List<Observation> values) {
        var query = new ObservationQuery(extract.dataset(), null, null, null, null, List.of(extract.id()), false);
        Map<Key, Observation> before = new HashMap<>();
        observations.list(query, 1, MOST).forEach(s -> before.put(Key.of(s.observation()), s.observation()));
        Map<CategoryId, String> labels = new HashMap<>();
        catalogue.categories(extract.dataset()).forEach(c -> labels.put(c.id(), c.label()));
        List<Outcome.Changed> examples = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int same = 0;
        Period span = values.get(0).period();
        Set<AreaId> areas = new HashSet<>();
        for (Observation now : values) {
            span = around(span, now.period());
            areas.add(now.area());
            Observation then = before.remove(Key.of(now));
            if (then == null) {
                added++;
            } else if (Objects.equals(then.value(), now.value())
                    && then.status() == now.status()
                    && Objects.equals(then.upper(), now.upper())) {
                same++;
            } else {
                changed++;
                example(examples, then, now, labels);
            }
        }
        int gone = 0;
        for (Observation then : before.values()) {
            if (areas.contains(then.area()) && span.contains(then.period())) {
                gone++;
                example(examples, then, null, labels);
            }
        }
        return new Outcome.Revision(
                extract.id().value(), extract.extracted().toString(), added, changed, gone, same, examples);
    }

    private static Period around(Period one, Period other) {
        return new Period(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    private static void example(
            List<Outcome.Changed> examples,
            Observation then,
            @Nullable Observation now,
            Map<CategoryId, String> labels) {
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Outcome.Changed(
                    then.area().value(),
                    labels.getOrDefault(then.category(), then.category().value()),
                    then.period().toString(),
                    then.measure().code(),
                    then.value(),
                    now == null ? null : now.value()));
        }
    }
}
