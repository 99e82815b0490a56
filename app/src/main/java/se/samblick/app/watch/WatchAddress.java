package se.samblick.app.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;

/**
 * What the address of a view says of where and of what.
 *
 * @param category null if none is chosen
 * @param extract show as known with it; null for all that is known now
 */
record WatchAddress(
        Area area,
        Dataset dataset,
        @Nullable CategoryId category,
        @Nullable ExtractId extract) {

    /** The address of a path with this area and dataset and with more fields, in their order. */
    String href(String path, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("omrade", area.id().value());
        if (!dataset.id().equals(DatasetId.REPORTED_CRIMES)) {
            all.put("datamangd", dataset.id().value());
        }
        if (extract != null) {
            all.put("uttag", extract.toString());
        }
        for (int i = 0; i + 1 < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                all.put(fields[i], fields[i + 1]);
            }
        }
        return href(path, all);
    }

    /** Where a figure of this kind is put into a picture. */
    String insert(String kind, String form, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("slag", kind);
        all.put("form", form);
        all.put("datamangd", dataset.id().value());
        all.put("omrade", area.id().value());
        for (int i = 0; i + 1 < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                all.put(fields[i], fields[i + 1]);
            }
        }
        return href("/lagesbilder/infoga", all);
    }

    private static String href(String path, Map<String, String> fields) {
        var address = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> field : fields.entrySet()) {
            address.append(separator)
                    .append(field.getKey())
                    .append('=')
                    .append(URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return address.toString();
    }
}
