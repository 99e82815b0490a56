package se.samblick.app.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samblick.app.ui.Conflict;

/** An extract cannot be taken back while figures are drawn from it; names what uses it. */
public final class ExtractInUse extends Conflict {
    private static final long serialVersionUID = 1L;

    private final transient List<ExtractUsers.Use> uses;

    ExtractInUse(List<ExtractUsers.Use> uses) {
        super(
                "figures.extract.inUse",
                uses.stream().map(ExtractUsers.Use::title).collect(Collectors.joining(", ")));
        this.uses = List.copyOf(uses);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("uses", uses);
    }
}
