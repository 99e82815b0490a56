package se.samblick.app.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.GroupDimension;

/** The groups of a survey, found in the parts that its questions have. */
final class Groups {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Groups() {}

    /** A label folded, so that the same group of two questions is one. */
    static String key(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.forLanguageTag("sv"))
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * All groups, by dimension.
     *
     * @param said dimensions that somebody has said, by key
     */
    static List<RespondentGroup> of(List<Category> categories, Map<String, GroupDimension> said) {
        Map<String, RespondentGroup> groups = new LinkedHashMap<>();
        categories.stream().filter(c -> c.parent() != null).forEach(c -> {
            String key = key(c.label());
            groups.putIfAbsent(key, new RespondentGroup(key, said.getOrDefault(key, dimension(c.label())), c.label()));
        });
        List<RespondentGroup> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(RespondentGroup::dimension).thenComparing(Groups::age));
        return List.copyOf(sorted);
    }

    private static GroupDimension dimension(String label) {
        return GroupDimension.of(label).orElse(label.contains(", ") ? GroupDimension.COMBINED : GroupDimension.OTHER);
    }

    /** Ages in their order, whatever order they were read in; other groups as they came. */
    private static int age(RespondentGroup group) {
        if (group.dimension() != GroupDimension.AGE) {
            return 0;
        }
        Matcher number = NUMBER.matcher(group.label());
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }
}
