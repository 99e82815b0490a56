package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts findings into the words and marks of the pages. */
@Component
class FindingsPanels {
    private static final List<String> GRAVEST_FIRST =
            List.of("contradicted", "doubtful", "scope-mismatch", "unverifiable", "confirmed");
    private static final Map<String, String> MARKS = Map.of(
            "contradicted",
            "bad",
            "doubtful",
            "warn",
            "scope-mismatch",
            "scope",
            "unverifiable",
            "none",
            "confirmed",
            "ok");
    private static final Map<String, String> ICONS = Map.of(
            "contradicted",
            "cross",
            "doubtful",
            "question",
            "scope-mismatch",
            "swap",
            "unverifiable",
            "dash",
            "confirmed",
            "check");

    private final LiveCorrections corrections;

    FindingsPanels(LiveCorrections corrections) {
        this.corrections = corrections;
    }

    /** The end of a verdict's class, such as {@code bad}. */
    static String mark(String verdict) {
        return MARKS.getOrDefault(verdict, "none");
    }

    static String icon(String verdict) {
        return ICONS.getOrDefault(verdict, "dash");
    }

    /** What findings belong to, for the cards. */
    record Picture(
            SituationPicture picture,
            List<Section> sections,
            Map<String, String> pins,
            List<SituationPictures.SetAside> reasons,
            boolean writable) {}

    FindingsPanel of(Picture picture, List<PictureFinding> findings, String key, @Nullable String shown) {
        String address = "/lagesbilder/" + picture.picture().id() + "/skriv/";
        return new FindingsPanel(
                address + key,
                counts(findings),
                findings.stream()
                        .filter(f -> f.section().equals(key))
                        .map(f -> card(picture, f))
                        .toList(),
                elsewhere(picture, findings, key, address),
                shown == null ? "" : shown,
                picture.writable());
    }

    static List<FindingsPanel.Count> counts(List<PictureFinding> findings) {
        Map<String, Long> numbers =
                findings.stream().collect(Collectors.groupingBy(PictureFinding::verdict, Collectors.counting()));
        return counts(numbers);
    }

    static List<FindingsPanel.Count> counts(Map<String, Long> numbers) {
        return GRAVEST_FIRST.stream()
                .filter(numbers::containsKey)
                .map(v -> new FindingsPanel.Count(v, mark(v), icon(v), numbers.getOrDefault(v, 0L)))
                .toList();
    }

    private static List<FindingsPanel.Elsewhere> elsewhere(
            Picture picture, List<PictureFinding> findings, String key, String address) {
        Map<String, long[]> bySection = new LinkedHashMap<>();
        for (PictureFinding finding : findings) {
            if (!finding.section().equals(key) && !finding.verdict().equals("confirmed")) {
                long[] numbers = bySection.computeIfAbsent(finding.section(), s -> new long[2]);
                numbers[finding.verdict().equals("contradicted") ? 0 : 1]++;
            }
        }
        List<FindingsPanel.Elsewhere> elsewhere = new ArrayList<>();
        bySection.forEach((section, numbers) -> elsewhere.add(new FindingsPanel.Elsewhere(
                title(picture.sections(), section), address + section, numbers[0], numbers[1])));
        return elsewhere;
    }

    static String title(List<Section> sections, String key) {
        return sections.stream()
                .filter(s -> s.key().equals(key))
                .map(Section::title)
                .findFirst()
                .orElse("");
    }

    FindingsPanel.Card card(Picture picture, PictureFinding finding) {
        boolean mendable =
                finding.verdict().equals("contradicted") || finding.verdict().equals("doubtful");
        Correction corrected =
                mendable ? Correction.of(finding.quote(), finding.suggestion()).orElse(null) : null;
        String figure = corrected == null
                ? null
                : corrections
                        .of(picture.picture(), picture.sections(), picture.pins(), finding)
                        .orElse(null);
        return new FindingsPanel.Card(
                finding.id(),
                finding.section(),
                title(picture.sections(), finding.section()),
                finding.paragraph(),
                finding.kind(),
                finding.verdict(),
                mark(finding.verdict()),
                icon(finding.verdict()),
                finding.quote(),
                finding.explanation(),
                inSwedish(finding.claimed()),
                inSwedish(finding.computed()),
                finding.evidence().stream().map(FindingsPanels::cell).distinct().toList(),
                corrected,
                figure,
                picture.reasons().stream()
                        .filter(r -> r.finding().equals(finding.id()))
                        .findFirst()
                        .orElse(null),
                finding.asksForReason());
    }

    /** Numbers as a page writes them: review answers programs too, and writes a decimal point and a plain minus. */
    static String inSwedish(String numbers) {
        return numbers.replaceAll("(?<=\\d)\\.(?=\\d)", ",").replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "\u2212");
    }

    private static String cell(PictureFinding.Evidence evidence) {
        Double value = evidence.value();
        String number = value == null
                ? ""
                : ": " + (value == Math.rint(value) ? Long.toString(value.longValue()) : inSwedish(value.toString()));
        return evidence.row() + ", " + evidence.column() + number;
    }
}
