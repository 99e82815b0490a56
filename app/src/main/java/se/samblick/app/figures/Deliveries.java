package se.samblick.app.figures;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.ui.InvalidInput;

/** Puts a delivery into the database as an extract, in the caller's transaction. */
@Component
class Deliveries {
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final ObservationRepository observations;
    private final PrintedTotalRepository totals;
    private final DeliveredRepository delivered;
    private final PlaceRepository places;
    private final CurrentActor actor;
    private final Clock clock;

    Deliveries(
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            ObservationRepository observations,
            PrintedTotalRepository totals,
            DeliveredRepository delivered,
            PlaceRepository places,
            CurrentActor actor,
            Clock clock) {
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.observations = observations;
        this.totals = totals;
        this.delivered = delivered;
        this.places = places;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param adding adds the categories that were not known, once the values have passed by */
    ExtractId put(NewExtract extract, Delivery delivery, Consumer<List<Category>> adding) {
        ExtractId id = extracts.next();
        SeriesIndex index = copy(extract.dataset(), id, delivery);
        adding.accept(delivery.newCategories());
        requireKnown(extract.dataset(), index);
        String source = catalogue.source(extract.source());
        extracts.add(id, extract, source, index.cells(), actor.actor(), clock.instant());
        observations.addSeries(extract.dataset(), id, index);
        totals.add(id, delivery.totals());
        delivered.addMarks(id, delivery.marks());
        PlaceList where = delivery.places();
        if (where != null && where.size() > 0) {
            places.copy(extract.dataset(), id, where);
        }
        Period span = delivery.span();
        if (span != null) {
            places.addSpan(id, span);
        }
        return id;
    }

    private SeriesIndex copy(DatasetId dataset, ExtractId id, Delivery delivery) {
        try {
            return observations.copy(dataset, id, delivery);
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("figures.extract.twice");
        }
    }

    private void requireKnown(DatasetId dataset, SeriesIndex index) {
        Set<CategoryId> known = new HashSet<>();
        catalogue.categories(dataset).forEach(c -> known.add(c.id()));
        index.entries().stream()
                .filter(e -> !known.contains(e.category()))
                .findFirst()
                .ifPresent(e -> {
                    throw new InvalidInput(
                            "figures.category.unknown", e.category().value());
                });
    }
}
