package se.samblick.app.situation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Framework;
import se.samblick.app.area.Frameworks;
import se.samblick.app.ui.InvalidInput;

/** The alternatives a section may choose among, and what the chosen one asks for. */
@Component
class WorkStatuses {
    private final Frameworks frameworks;

    WorkStatuses(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    List<Framework.Alternative> alternatives(Section section) {
        return focusArea(section).map(Framework.FocusArea::alternatives).orElse(List.of());
    }

    private Optional<Framework.FocusArea> focusArea(Section section) {
        String framework = section.framework();
        String key = section.focusArea();
        return framework == null || key == null
                ? Optional.empty()
                : frameworks.get(framework).focusArea(key);
    }

    /** The status after a save that may say nothing (null), none (empty) or one of the alternatives. */
    @Nullable
    String chosen(Section section, @Nullable String asked) {
        if (asked == null) {
            return section.workStatus();
        }
        if (asked.isEmpty()) {
            return null;
        }
        if (alternatives(section).stream().noneMatch(a -> a.key().equals(asked))) {
            throw new InvalidInput("situation.workStatus.unknown", asked, section.title());
        }
        return asked;
    }

    /** What the chosen alternative demands and the section does not yet have, as a message key; empty if nothing. */
    Optional<String> unmet(Section section) {
        List<Framework.Alternative> alternatives = alternatives(section);
        if (alternatives.isEmpty()) {
            return Optional.empty();
        }
        Optional<Framework.Alternative> chosen = alternatives.stream()
                .filter(a -> a.key().equals(section.workStatus()))
                .findFirst();
        if (chosen.isEmpty()) {
            return Optional.of("situation.remains.status");
        }
        String demands = chosen.get().demands();
        boolean told = !section.comment().isBlank() || !section.empty();
        return demands == null || told ? Optional.empty() : Optional.of("situation.remains." + demands);
    }
}
