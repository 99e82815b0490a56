package se.samblick.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The history as its page shows it.
 *
 * @param subjects kinds of things to choose among
 * @param address of the page with its filters, without the page number
 */
public record HistoryPage(
        AuditFilter filter, List<String> subjects, List<Line> lines, int page, int size, long total, String address) {
    public HistoryPage {
        subjects = List.copyOf(subjects);
        lines = List.copyOf(lines);
    }

    /** One entry. */
    public record Line(
            long number, Instant at, Actor actor, String action, String subject, String subjectId, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One field of an entry, before and after.
     *
     * @param field path within the thing, such as {@code grants[0].area}
     */
    public record Part(
            String field, @Nullable String before, @Nullable String after) {
        private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");

        /** The field's own name, without the path to it. */
        public String word() {
            return PLACE.matcher(field.substring(field.lastIndexOf('.') + 1)).replaceAll("");
        }

        /** The messages that may say a value in the reader's words, where it is a code. */
        public List<String> keys(@Nullable String value) {
            return List.of("history.truth." + value, "identity." + word() + "." + value);
        }

        /** Its place in a list, from 1; 0 if it stands in none. */
        public int place() {
            Matcher place = PLACE.matcher(field);
            int last = 0;
            while (place.find()) {
                last = Integer.parseInt(place.group(1)) + 1;
            }
            return last;
        }
    }

    static HistoryPage of(AuditFilter filter, List<String> subjects, AuditPage page) {
        List<Line> lines = new ArrayList<>();
        for (AuditEntry entry : page.items()) {
            List<Part> parts = FieldChange.between(entry.before(), entry.after()).stream()
                    .map(c -> new Part(c.field(), c.before(), c.after()))
                    .toList();
            lines.add(new Line(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.subjectId(),
                    parts));
        }
        return new HistoryPage(filter, subjects, lines, page.page(), page.size(), page.total(), address(filter));
    }

    private static String address(AuditFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "vad", filter.subject());
        put(values, "id", filter.subjectId());
        put(values, "vem", filter.actor());
        put(values, "fran", filter.from());
        put(values, "till", filter.to());
        var address = UriComponentsBuilder.fromPath("/historik");
        // As template variables, so that & and + in what someone typed are encoded.
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
