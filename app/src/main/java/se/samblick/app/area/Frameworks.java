package se.samblick.app.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import se.samblick.app.ui.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The frameworks, read at start from the data files {@code frameworks/*.json}: a new one is a new file. */
@Service
public class Frameworks {
    private final List<Framework> all;

    Frameworks(JsonMapper json) {
        all = read(json);
        all.forEach(this::checkMappings);
    }

    private static List<Framework> read(JsonMapper json) {
        List<Framework> frameworks = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.json")) {
                try (var in = file.getInputStream()) {
                    frameworks.add(json.readValue(in, Framework.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frameworks.sort(Comparator.comparing(Framework::validFrom));
        return List.copyOf(frameworks);
    }

    private void checkMappings(Framework framework) {
        for (Framework.Mapping mapping : framework.mappings()) {
            boolean known = framework.focusArea(mapping.from()).isPresent()
                    && all.stream()
                            .anyMatch(f -> f.version().equals(mapping.toVersion())
                                    && f.focusArea(mapping.to()).isPresent());
            if (!known) {
                throw new IllegalStateException(
                        "Framework %s maps %s, which no focus area answers to".formatted(framework.version(), mapping));
            }
        }
    }

    /** All versions, oldest first. */
    public List<Framework> all() {
        return all;
    }

    /**
     * One version.
     *
     * @throws NotFound if there is none such
     */
    public Framework get(String version) {
        return all.stream()
                .filter(f -> f.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound("area.framework.missing", version));
    }

    /** The newest version. */
    public Framework latest() {
        return all.get(all.size() - 1);
    }
}
