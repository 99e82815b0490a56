package se.samblick.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.Block;
import se.samblick.documents.Document;

/** Finds each claim's words in the blocks of its document. */
final class MarkedDocument {
    private final Map<Integer, List<Found>> byBlock;

    private MarkedDocument(List<Found> found) {
        byBlock = found.stream().collect(Collectors.groupingBy(Found::block));
    }

    /** A claim and the block it stands in. */
    record Found(int block, ReviewedPage.Card card) {}

    static List<ReviewedPage.Part> of(Document document, List<Found> found) {
        var marked = new MarkedDocument(found);
        List<ReviewedPage.Part> parts = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            parts.add(marked.part(document.blocks().get(i), i));
        }
        return parts;
    }

    private ReviewedPage.Part part(Block block, int index) {
        List<ReviewedPage.Card> cards =
                byBlock.getOrDefault(index, List.of()).stream().map(Found::card).toList();
        if (block instanceof Block.Grid grid) {
            return new ReviewedPage.Part("table", 0, List.of(), rows(grid, cards), true);
        }
        Block.Text text = (Block.Text) block;
        boolean heading = text.kind() == Block.Kind.HEADING;
        // Runs of spaces and tabs are columns in plain text and PDF; they are kept where there are any.
        boolean columns = text.lines().stream().anyMatch(l -> l.text().strip().matches(".*(\\t|\\S {2,}\\S).*"));
        return new ReviewedPage.Part(
                heading ? "heading" : "text", text.level(), runs(text.text(), cards), List.of(), columns);
    }

    private static List<ReviewedPage.Row> rows(Block.Grid grid, List<ReviewedPage.Card> cards) {
        List<ReviewedPage.Row> rows = new ArrayList<>();
        List<ReviewedPage.Card> left = new ArrayList<>(cards);
        for (Block.Row row : grid.rows()) {
            String words = folded(row.text());
            ReviewedPage.Card here = left.stream()
                    .filter(c -> words.contains(folded(c.quote())))
                    .min(Comparator.comparing(
                            (ReviewedPage.Card c) -> c.verdict().equals("contradicted") ? 0 : 1))
                    .orElse(null);
            left.removeIf(c -> words.contains(folded(c.quote())));
            rows.add(new ReviewedPage.Row(
                    row.cells().stream()
                            .map(c -> new ReviewedPage.Cell(c.text(), c.columnSpan(), c.rowSpan(), c.header()))
                            .toList(),
                    here));
        }
        return rows;
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Where a claim begins and ends in a text. */
    private record Span(int from, int to, ReviewedPage.Card card) {}

    static List<ReviewedPage.Run> runs(String text, List<ReviewedPage.Card> cards) {
        List<Span> spans = new ArrayList<>();
        for (ReviewedPage.Card card : cards) {
            Span span = span(text, card, spans);
            if (span != null) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        List<ReviewedPage.Run> runs = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (span.from() > at) {
                runs.add(new ReviewedPage.Run(text.substring(at, span.from()), null));
            }
            runs.add(new ReviewedPage.Run(text.substring(span.from(), span.to()), span.card()));
            at = span.to();
        }
        if (at < text.length()) {
            runs.add(new ReviewedPage.Run(text.substring(at), null));
        }
        return runs;
    }

    /** The first place where the quote stands and no other claim does, whatever white space parts its words. */
    private static @Nullable Span span(String text, ReviewedPage.Card card, List<Span> taken) {
        for (int from = 0; from < text.length(); from++) {
            int to = matches(text, from, folded(card.quote()));
            int begin = from;
            if (to > 0 && taken.stream().noneMatch(t -> begin < t.to() && t.from() < to)) {
                return new Span(from, to, card);
            }
        }
        return null;
    }

    /** Where the quote ends if it begins here, else −1. */
    private static int matches(String text, int from, String quote) {
        int at = from;
        for (int i = 0; i < quote.length(); i++) {
            if (at >= text.length()) {
                return -1;
            }
            if (quote.charAt(i) == ' ') {
                if (!Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\u00a0') {
                    return -1;
                }
                while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
                    at++;
                }
            } else if (text.charAt(at++) != quote.charAt(i)) {
                return -1;
            }
        }
        return quote.isEmpty() ? -1 : at;
    }
}
