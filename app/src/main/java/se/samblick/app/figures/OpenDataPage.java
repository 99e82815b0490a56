package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a key figure or a table is fetched from a statistics service.
 *
 * @param service code of the chosen service
 * @param words searched for, empty before a search
 * @param error one sentence if the service did not answer well, else null
 */
public record OpenDataPage(
        List<ImportPage.Option> services,
        String service,
        String words,
        List<ImportPage.Option> offers,
        List<ImportPage.Option> datasets,
        String area,
        int years,
        @Nullable String error) {
    public OpenDataPage {
        services = List.copyOf(services);
        offers = List.copyOf(offers);
        datasets = List.copyOf(datasets);
    }

    /** True when a search has found nothing. */
    public boolean nothing() {
        return !words.isEmpty() && offers.isEmpty() && error == null;
    }
}
