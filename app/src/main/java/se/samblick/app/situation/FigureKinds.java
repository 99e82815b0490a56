package se.samblick.app.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of live figures there are, and the node of a figure of each. */
@Component
class FigureKinds {
    private final Map<String, FigureKind> kinds = new TreeMap<>();

    FigureKinds(List<FigureKind> kinds) {
        for (FigureKind kind : kinds) {
            if (this.kinds.put(kind.key(), kind) != null) {
                throw new IllegalStateException("Two kinds of live figures are called '%s'".formatted(kind.key()));
            }
        }
    }

    /** The kind of a query; empty for one that this installation does not know. */
    Optional<FigureKind> of(Query query) {
        return Optional.ofNullable(kinds.get(key(query)));
    }

    /** The word that names the kind of a query. */
    static String key(Query query) {
        JsonNode kind = query.toTree().path(FigureKind.MEMBER);
        return kind.isString() ? kind.stringValue() : FigureKind.CHANGE;
    }

    /** Whether a query asks for counts and changes. */
    static boolean isChange(Query query) {
        return key(query).equals(FigureKind.CHANGE);
    }

    /**
     * The node of a figure asked for by a page, as the schema writes it.
     *
     * @param form {@code sentence}, or how a block is presented
     * @throws InvalidInput if something is missing or unknown
     */
    String node(String key, String form, Map<String, List<String>> asked) {
        FigureKind kind = kinds.get(key);
        if (kind == null) {
            throw new InvalidInput("situation.insert.kind");
        }
        Query query = named(key, kind.query(new LinkedHashMap<>(asked)));
        if (form.equals(Figure.Presentation.SENTENCE.code()) || kind.inWords(query)) {
            return LiveCorrections.json(
                    new Figure(query, Figure.Presentation.SENTENCE, "", Map.of(), null, false, List.of()));
        }
        var presentation = FigureBlock.Presentation.valueOf(
                InsertForms.BLOCKS.contains(form) ? form.toUpperCase(java.util.Locale.ROOT) : "BOTH");
        var block = new FigureBlock(query, presentation, "", FigureBlock.ChartKind.BAR, null, false, null);
        return new Content(List.of(block)).toTree().path("content").path(0).toString();
    }

    /** The kinds that can be chosen in the editor, with what they are called there; counts and changes first. */
    Map<String, String> offered(Ui ui) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put(FigureKind.CHANGE, ui.text("situation.insert.kind.change"));
        kinds.forEach((key, kind) -> kind.offer(ui.language()).ifPresent(title -> offered.put(key, title)));
        return offered;
    }

    /** The choices of a kind. */
    FigureForm form(String key, FigureForm.Asking asking) {
        FigureKind kind = kinds.get(key);
        if (kind == null) {
            throw new InvalidInput("situation.insert.kind");
        }
        return kind.form(asking);
    }

    private static Query named(String key, Query query) {
        ObjectNode tree = (ObjectNode) query.toTree();
        tree.put(FigureKind.MEMBER, key);
        return new Query(tree.toString());
    }
}
