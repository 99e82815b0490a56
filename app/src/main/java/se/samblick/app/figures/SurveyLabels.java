package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/**
 * Tells question and group apart in the labels of a survey's table. The question may stand in the rows, the columns or the
 * title; a group is known by its words ({@link GroupDimension}) or because the survey has had it before. Both together make
 * the path {@code question > group}, everybody's answer the question alone.
 */
final class SurveyLabels {
    private static final String LEVEL = " > ";
    private static final Pattern PARTS = Pattern.compile(" \\| | > ");
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)^(tabell|diagram|figur|bilaga)\\s*\\d+[a-z]?\\s*[.:–-]?\\s*");
    private static final Pattern MEASURE = Pattern.compile(
            "(?iu)^andel(en)?\\s*(\\((%|procent)\\)|i procent|%)?\\s*(som\\b|av de svarande som\\b)?\\s*"
                    + "|[,;]?\\s*\\(?\\b(andel(en)?( i)? (procent|%)|andel \\(%\\)|i procent|procent)\\)?"
                    + "|[,;]?\\s*\\(%\\)|[,;]?\\s*\\bandel\\s*$");
    private static final Pattern YEARS =
            Pattern.compile("(?iu)[,;]?\\s*\\b(år |åren |läsåret )?(19|20)\\d\\d(\\s*[-–/]\\s*((19|20)?\\d\\d))?\\b");
    private static final Pattern SCALE = Pattern.compile("\\s*\\((skala )?\\d+\\s*[-–]\\s*\\d+\\)");
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("(?:läsåret|läsår|lå)?\\s*(?:20)?(\\d\\d)\\s*[/-]\\s*(?:20)?(\\d\\d)");

    /** Marks by which a source shows that a difference is more than chance. */
    private static final Pattern MARK = Pattern.compile("[*▲▼△▽↑↓↗↘→†‡⬆⬇]+$|^[*▲▼△▽↑↓↗↘†‡⬆⬇]+");

    private final Set<String> groups;

    /** @param groups labels of the groups that the survey has had, folded */
    SurveyLabels(Set<String> groups) {
        this.groups = Set.copyOf(groups);
    }

    /** The path of a printed label below a title; empty if neither names a question. */
    String path(String printed, String title) {
        List<String> question = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String part : PARTS.split(printed)) {
            if (part.isBlank() || TotalWords.isTotal(part) || GroupDimension.isHeading(part)) {
                continue;
            }
            (isGroup(part) ? group : question).add(part.strip());
        }
        String asked = question.isEmpty() ? question(title) : String.join(": ", question);
        return group.isEmpty() || asked.isEmpty() ? asked : asked + LEVEL + String.join(", ", group);
    }

    private boolean isGroup(String part) {
        return groups.contains(Label.key(part)) || GroupDimension.of(part).isPresent();
    }

    /** What a title asks about: without number, measure words, years and scale; {@code Otrygg ute} of {@code Andel otrygg ute 2025}. */
    static String question(String title) {
        String text = NUMBERED.matcher(title.strip()).replaceFirst("");
        text = SCALE.matcher(text).replaceAll("");
        text = YEARS.matcher(text).replaceAll("");
        text = MEASURE.matcher(text).replaceAll("");
        text = text.replaceAll("^[\\s,;:.–-]+|[\\s,;:.–-]+$", "").replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A school year, from July to June; empty if the words name none. */
    static Optional<Period> schoolYear(String printed) {
        Matcher year = SCHOOL_YEAR.matcher(Label.key(printed));
        if (!year.matches()) {
            return Optional.empty();
        }
        int from = 2000 + Integer.parseInt(year.group(1));
        int to = 2000 + Integer.parseInt(year.group(2));
        return to == from + 1
                ? Optional.of(new Period(java.time.LocalDate.of(from, 7, 1), java.time.LocalDate.of(to, 6, 30)))
                : Optional.empty();
    }

    /** The source's own mark at a number, such as {@code *} or {@code ▲}; null if there is none. */
    static @Nullable String mark(String raw) {
        Matcher mark = MARK.matcher(raw.strip());
        return mark.find() && raw.chars().anyMatch(Character::isDigit) ? mark.group() : null;
    }
}
