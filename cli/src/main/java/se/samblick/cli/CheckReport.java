package se.samblick.cli;

import java.util.List;
import se.samblick.documents.Document;
import se.samblick.review.Evidence;
import se.samblick.review.Finding;
import se.samblick.review.Review;
import se.samblick.review.Verdict;

/** The answer of {@code check} as JSON or as text. */
final class CheckReport {
    /** One document and what review found in it. */
    record Checked(String file, Document document, Review.Result result) {}

    private CheckReport() {}

    static String json(List<Checked> documents) {
        var json = new JsonText();
        json.open('{').name("documents").open('[');
        for (Checked one : documents) {
            json.open('{').name("file").text(one.file());
            json.name("tables").number(one.result().tables());
            json.name("findings").open('[');
            for (Finding finding : one.result().findings()) {
                finding(json, finding, one.document());
            }
            json.close(']').close('}');
        }
        json.close(']').close('}');
        return json + "\n";
    }

    private static void finding(JsonText json, Finding finding, Document document) {
        json.open('{').name("kind").text(finding.kind().code());
        json.name("verdict").text(finding.verdict().code());
        json.name("line").number(finding.place().line());
        if (finding.place().page() > 0) {
            json.name("page").number(finding.place().page());
        }
        if (finding.place().paragraph() > 0 && !document.hasLinesOfFile()) {
            json.name("paragraph").number(finding.place().paragraph());
        }
        json.name("quote").text(finding.quote());
        json.name("claimed").text(finding.claimed());
        json.name("computed").text(finding.computed());
        json.name("explanation").text(finding.explanation());
        json.name("evidence").open('[');
        for (Evidence cell : finding.evidence()) {
            evidence(json, cell);
        }
        json.close(']');
        if (finding.suggestion() != null) {
            json.name("suggestion").text(finding.suggestion());
        }
        if (!finding.notes().isEmpty()) {
            json.name("notes").open('[');
            finding.notes().forEach(json::text);
            json.close(']');
        }
        json.name("id").text(finding.id()).close('}');
    }

    private static void evidence(JsonText json, Evidence cell) {
        json.open('{').name("table").number(cell.table());
        json.name("row").text(cell.row()).name("column").text(cell.column());
        json.name("line").number(cell.line());
        json.name("value");
        if (cell.value() == null) {
            json.nothing();
        } else {
            json.number(cell.value());
        }
        json.close('}');
    }

    static String text(List<Checked> documents) {
        var text = new StringBuilder();
        for (Checked one : documents) {
            text.append(one.file()).append('\n');
            for (Finding finding : one.result().findings()) {
                if (finding.verdict() != Verdict.CONFIRMED) {
                    line(text, finding, one.document());
                }
            }
            long confirmed = one.result().findings().stream()
                    .filter(finding -> finding.verdict() == Verdict.CONFIRMED)
                    .count();
            text.append("  ")
                    .append(one.result().findings().size())
                    .append(" påståenden prövade, ")
                    .append(confirmed)
                    .append(" styrkta\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Finding finding, Document document) {
        String place = document.hasLinesOfFile() || finding.place().paragraph() == 0
                ? "rad " + finding.place().line()
                : "stycke " + finding.place().paragraph();
        String page = finding.place().page() > 0 ? "sida " + finding.place().page() + ", " : "";
        text.append("  ")
                .append(page)
                .append(place)
                .append(": ")
                .append(finding.verdict().swedish())
                .append(" – \"")
                .append(finding.quote())
                .append("\"\n      ")
                .append(finding.explanation())
                .append('\n');
        if (finding.suggestion() != null) {
            text.append("      Förslag: ").append(finding.suggestion()).append('\n');
        }
    }
}
