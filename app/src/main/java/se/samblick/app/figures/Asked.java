package se.samblick.app.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** Turns words of an address into values, or says what is wrong with them. */
@Component
class Asked {
    private final Areas areas;

    Asked(Areas areas) {
        this.areas = areas;
    }

    DatasetId dataset(String text) {
        try {
            return new DatasetId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.dataset.unknown", text);
        }
    }

    /** The area with that id; there must be one. */
    Area area(String text) {
        return areas.find(areaId(text)).orElseThrow(() -> new NotFound("figures.area.unknown", text));
    }

    private static AreaId areaId(String text) {
        try {
            return new AreaId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.area.unknown", text);
        }
    }

    CategoryId category(String text) {
        try {
            return new CategoryId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.category.unknown", text);
        }
    }

    Window window(String text) {
        return Window.find(text).orElseThrow(() -> new InvalidInput("figures.window.unknown", text));
    }

    LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput("figures.day.unknown", text);
        }
    }

    @Nullable
    LocalDate dayOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : day(text);
    }

    ExtractId extract(String text) {
        try {
            return new ExtractId(Long.parseLong(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.extract.unknown", text);
        }
    }

    @Nullable
    ExtractId extractOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : extract(text);
    }

    ImportId importId(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.import.unknown", text);
        }
    }
}
