package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samblick.analysis.Judgement;
import se.samblick.app.ui.Ui;

/** Says in a few sentences what a change table found, the most important first. */
final class Lead {
    private static final int MOST_NAMES = 4;
    private static final double SIGNIFICANCE = 0.05;

    private final Ui ui;

    Lead(Ui ui) {
        this.ui = ui;
    }

    ChangesPage.Lead of(List<ChangeRow> rows) {
        List<ChangeRow> worse =
                secured(rows, false).filter(r -> Meaning.of(r) == Meaning.WORSE).toList();
        List<ChangeRow> other =
                secured(rows, false).filter(r -> Meaning.of(r) != Meaning.WORSE).toList();
        List<ChangeRow> detected = secured(rows, true).toList();
        List<String> sentences = new ArrayList<>();
        if (!worse.isEmpty()) {
            ChangeRow first = worse.get(0);
            String key = first.change().judgement() == Judgement.INCREASE ? "more" : "fewer";
            sentences.add(ui.text("figures.lead.one." + key, first.label()));
            sentences.add(ui.text("figures.lead.fromTo", text(first.previous()), text(first.current())));
            add(sentences, worse.subList(1, worse.size()), Judgement.INCREASE, "figures.lead.more");
            add(sentences, worse.subList(1, worse.size()), Judgement.DECREASE, "figures.lead.fewer");
        }
        add(sentences, other, Judgement.INCREASE, "figures.lead.more");
        add(sentences, other, Judgement.DECREASE, "figures.lead.fewer");
        add(sentences, detected, Judgement.INCREASE, "figures.lead.detected.more");
        add(sentences, detected, Judgement.DECREASE, "figures.lead.detected.fewer");
        List<String> shaky = rows.stream()
                .filter(r -> ascertained(r) && !holds(r))
                .map(ChangeRow::label)
                .toList();
        boolean none = sentences.isEmpty();
        if (!shaky.isEmpty()) {
            sentences.add(ui.text("figures.lead.shaky", joined(shaky)));
        }
        sentences.add(none ? 0 : sentences.size(), ui.text(none ? "figures.lead.none" : "figures.lead.rest"));
        return new ChangesPage.Lead(sentences.get(0), List.copyOf(sentences.subList(1, sentences.size())));
    }

    /** Rows that hold also when all are tried together, the surest first. */
    private static Stream<ChangeRow> secured(List<ChangeRow> rows, boolean detection) {
        return rows.stream()
                .filter(r -> ascertained(r) && holds(r) && r.category().detectionDriven() == detection)
                .sorted(Comparator.comparingDouble(r -> r.change().p()));
    }

    private static boolean ascertained(ChangeRow row) {
        Judgement judgement = row.change().judgement();
        return !row.total() && (judgement == Judgement.INCREASE || judgement == Judgement.DECREASE);
    }

    private static boolean holds(ChangeRow row) {
        Double q = row.q();
        return q != null && q < SIGNIFICANCE;
    }

    private void add(List<String> sentences, List<ChangeRow> rows, Judgement judgement, String key) {
        List<String> names = rows.stream()
                .filter(r -> r.change().judgement() == judgement)
                .map(ChangeRow::label)
                .toList();
        if (!names.isEmpty()) {
            sentences.add(ui.text(key, joined(names)));
        }
    }

    /** {@code A, B och C}; of a long list the first ones and how many more. */
    private String joined(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        int shown = Math.min(MOST_NAMES, names.size());
        if (shown < names.size()) {
            return ui.text("figures.list.more", String.join(", ", names.subList(0, shown)), names.size() - shown);
        }
        return ui.text("figures.list.and", String.join(", ", names.subList(0, shown - 1)), names.get(shown - 1));
    }

    private String text(Amount amount) {
        return AmountText.of(amount, ui);
    }
}
