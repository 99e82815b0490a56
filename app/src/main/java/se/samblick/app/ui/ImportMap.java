package se.samblick.app.ui;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where the browser finds the modules that the editor is made of. A page may hold this one inline script: it is always
 * the same, so that the Content-Security-Policy can name its hash.
 */
public final class ImportMap {
    private static final List<String> MODULES = List.of(
            "prosemirror-commands/dist/index.js",
            "prosemirror-dropcursor/dist/index.js",
            "prosemirror-gapcursor/dist/index.js",
            "prosemirror-history/dist/index.js",
            "prosemirror-inputrules/dist/index.js",
            "prosemirror-keymap/dist/index.js",
            "prosemirror-model/dist/index.js",
            "prosemirror-schema-list/dist/index.js",
            "prosemirror-state/dist/index.js",
            "prosemirror-tables/dist/index.js",
            "prosemirror-transform/dist/index.js",
            "prosemirror-view/dist/index.js",
            "orderedmap/dist/index.js",
            "rope-sequence/dist/index.js",
            "w3c-keyname/index.js");

    /** The script's text. */
    public static final String JSON = MODULES.stream()
            .map(m -> "\"%s\":\"/webjars/%s\"".formatted(m.substring(0, m.indexOf('/')), m))
            .collect(Collectors.joining(",", "{\"imports\":{", "}}"));

    private ImportMap() {}

    /** Its hash as the policy has it. */
    public static String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(JSON));
    }
}
