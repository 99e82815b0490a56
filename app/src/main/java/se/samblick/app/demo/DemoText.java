package se.samblick.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import se.samblick.analysis.Period;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.Inline;
import se.samblick.documents.content.Query;

/**
 * The demo's texts: {@code ## key !status} begins a section, {@code [[category:presentation]]} is a live figure,
 * {@code [[*:period]]} the period itself, {@code [[>key:words]]} a link to another section and {@code [[table:a,b]]} a paragraph of its own a live table with its chart.
 */
final class DemoText {
    private static final Pattern HEAD = Pattern.compile("## ([a-z0-9-]+)(?: !([a-z-]+))?");
    private static final Pattern FIGURE = Pattern.compile("\\[\\[([^:\\]]+):([^\\]]+)\\]\\]");

    private final String area;
    private final Period period;
    private final Period base;

    /** @param at last day of the period that the figures speak of, which begins with the year */
    DemoText(String area, LocalDate at) {
        this.area = area;
        this.period = new Period(at.withDayOfYear(1), at);
        LocalDate before = at.withDayOfMonth(1).minusYears(1);
        this.base = new Period(before.withDayOfYear(1), before.plusMonths(1).minusDays(1));
    }

    /** What one section says. */
    record Words(String key, @Nullable String workStatus, Content content) {}

    List<Words> read(String resource) {
        List<Words> sections = new ArrayList<>();
        for (String part : text(resource).split("(?m)^(?=## )")) {
            String[] lines = part.split("\\R", 2);
            Matcher head = HEAD.matcher(lines[0].strip());
            if (head.matches()) {
                sections.add(new Words(head.group(1), head.group(2), content(lines.length > 1 ? lines[1] : "")));
            }
        }
        return sections;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource("demo/" + resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content content(String text) {
        List<ContentBlock> blocks = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            Matcher table = FIGURE.matcher(paragraph.strip());
            blocks.add(
                    table.matches() && table.group(1).equals("table")
                            ? table(List.of(table.group(2).split(",")))
                            : new ContentBlock.Paragraph(inlines(paragraph.strip()), null, false));
        }
        return new Content(blocks);
    }

    private List<Inline> inlines(String paragraph) {
        List<Inline> inlines = new ArrayList<>();
        Matcher figure = FIGURE.matcher(paragraph);
        int from = 0;
        while (figure.find()) {
            addText(inlines, paragraph.substring(from, figure.start()));
            String what = figure.group(1);
            inlines.add(
                    what.startsWith(">")
                            ? new Inline.Reference(what.substring(1), figure.group(2), List.of())
                            : figure(what, figure.group(2)));
            from = figure.end();
        }
        addText(inlines, paragraph.substring(from));
        return inlines;
    }

    private static void addText(List<Inline> inlines, String text) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Text(text, List.of()));
        }
    }

    private Figure figure(String category, String presentation) {
        Map<String, Object> query = new TreeMap<>(
                Map.of("dataset", "anmalda-brott", "area", area, "category", category, "period", period.toString()));
        if (!presentation.equals("number") && !presentation.equals("period")) {
            query.put("base", base.toString());
        }
        return new Figure(
                Query.of(query),
                Figure.Presentation.valueOf(presentation.toUpperCase(java.util.Locale.ROOT)),
                "",
                Map.of(),
                null,
                false,
                List.of());
    }

    private FigureBlock table(List<String> categories) {
        Map<String, Object> query = Map.of(
                "dataset",
                "anmalda-brott",
                "area",
                area,
                "window",
                "year-to-date",
                "at",
                period.last().toString(),
                "years",
                1,
                "categories",
                categories);
        return new FigureBlock(
                Query.of(query), FigureBlock.Presentation.BOTH, "", FigureBlock.ChartKind.BAR, null, false, null);
    }
}
