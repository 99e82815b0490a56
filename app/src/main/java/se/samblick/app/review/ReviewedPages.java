package se.samblick.app.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samblick.documents.Document;
import se.samblick.review.Evidence;
import se.samblick.review.Finding;
import se.samblick.review.Review;
import se.samblick.review.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Puts a reviewed document into a page. */
final class ReviewedPages {
    private static final List<Verdict> GRAVEST_FIRST = List.of(
            Verdict.CONTRADICTED, Verdict.DOUBTFUL, Verdict.SCOPE_MISMATCH, Verdict.UNVERIFIABLE, Verdict.CONFIRMED);

    private ReviewedPages() {}

    /** @param line how a place is said, such as {@code rad 31} */
    static ReviewedPage of(String name, Document document, Function<Finding, String> line) {
        Review.Result result = Review.run(document, List.of());
        List<MarkedDocument.Found> found = new ArrayList<>();
        int number = 0;
        for (Finding finding : result.findings()) {
            found.add(new MarkedDocument.Found(finding.block(), card(finding, ++number, line)));
        }
        Map<Verdict, Long> counts =
                result.findings().stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting()));
        List<ReviewedPage.Part> parts = MarkedDocument.of(document, found);
        List<ReviewedPage.Card> cards =
                found.stream().map(MarkedDocument.Found::card).toList();
        return new ReviewedPage(
                name,
                result.tables(),
                GRAVEST_FIRST.stream()
                        .filter(counts::containsKey)
                        .map(v -> new ReviewedPage.Count(v.code(), mark(v), icon(v), counts.getOrDefault(v, 0L)))
                        .toList(),
                parts,
                cards,
                address("application/json", json(name, result)),
                address("text/csv", csv(result.findings())),
                address("text/html", MarkedFile.of(name, parts, cards)));
    }

    private static ReviewedPage.Card card(Finding finding, int number, Function<Finding, String> line) {
        return new ReviewedPage.Card(
                finding.id(),
                finding.kind().code(),
                finding.verdict().code(),
                mark(finding.verdict()),
                icon(finding.verdict()),
                line.apply(finding),
                number,
                finding.quote(),
                finding.explanation(),
                inSwedish(finding.claimed()),
                inSwedish(finding.computed()),
                finding.suggestion(),
                finding.notes());
    }

    /** Numbers as a page writes them; the downloads keep the form of {@code check}. */
    private static String inSwedish(String numbers) {
        return numbers.replaceAll("(?<=\\d)\\.(?=\\d)", ",").replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "\u2212");
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "ok";
            case CONTRADICTED -> "bad";
            case DOUBTFUL -> "warn";
            case SCOPE_MISMATCH -> "scope";
            case UNVERIFIABLE -> "none";
        };
    }

    private static String icon(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "check";
            case CONTRADICTED -> "cross";
            case DOUBTFUL -> "question";
            case SCOPE_MISMATCH -> "swap";
            case UNVERIFIABLE -> "dash";
        };
    }

    /** The file inside the page, so that nothing has to be kept for the download. */
    private static String address(String type, String content) {
        return "data:" + type + ";charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String name, Review.Result result) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", finding.kind().code());
            one.put("verdict", finding.verdict().code());
            one.put("line", finding.place().line());
            if (finding.place().page() > 0) {
                one.put("page", finding.place().page());
            }
            one.put("quote", finding.quote());
            one.put("claimed", finding.claimed());
            one.put("computed", finding.computed());
            one.put("explanation", finding.explanation());
            one.put(
                    "evidence",
                    finding.evidence().stream().map(ReviewedPages::evidence).toList());
            if (finding.suggestion() != null) {
                one.put("suggestion", finding.suggestion());
            }
            one.put("id", finding.id());
            findings.add(one);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", name);
        document.put("tables", result.tables());
        document.put("findings", findings);
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("documents", List.of(document)))
                + "\n";
    }

    private static Map<String, Object> evidence(Evidence cell) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("table", cell.table());
        one.put("row", cell.row());
        one.put("column", cell.column());
        one.put("line", cell.line());
        one.put("value", cell.value());
        return one;
    }

    private static String csv(List<Finding> findings) {
        StringBuilder csv =
                new StringBuilder("kind,verdict,line,page,quote,claimed,computed,explanation,suggestion\r\n");
        for (Finding finding : findings) {
            List<String> fields = List.of(
                    finding.kind().code(),
                    finding.verdict().code(),
                    Integer.toString(finding.place().line()),
                    finding.place().page() > 0
                            ? Integer.toString(finding.place().page())
                            : "",
                    finding.quote(),
                    finding.claimed(),
                    finding.computed(),
                    finding.explanation(),
                    finding.suggestion() == null ? "" : finding.suggestion());
            csv.append(fields.stream().map(ReviewedPages::field).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** Quoted where it must be; a text that a spreadsheet would run as a formula is kept a text. */
    private static String field(String text) {
        String safe = text.matches("(?s)[=+@\\-].*") && !text.matches("[-+]?[\\d\\s.,%–→]+") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
