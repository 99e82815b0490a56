package se.samblick.app.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;

/** Extracts and what changed between them, for programs. */
@RestController
@RequestMapping("/api/v1/extracts")
class ExtractApi {
    private final Figures figures;
    private final Asked asked;

    ExtractApi(Figures figures, Asked asked) {
        this.figures = figures;
        this.asked = asked;
    }

    record ExtractJson(
            String id,
            String dataset,
            String source,
            LocalDate extracted,
            String fileName,
            String sha256,
            String state,
            long rows,
            String committedBy,
            Instant committedAt) {
        static ExtractJson of(Extract extract) {
            return new ExtractJson(
                    extract.id().toString(),
                    extract.dataset().value(),
                    extract.source(),
                    extract.extracted(),
                    extract.fileName(),
                    extract.sha256(),
                    extract.state().code(),
                    extract.rows(),
                    extract.committedBy(),
                    extract.committedAt());
        }
    }

    /** A value in one of two extracts; null members where there is no number. */
    record SideJson(
            String status, @Nullable Number value, @Nullable Number upper) {
        static @Nullable SideJson of(ExtractDifference.@Nullable Side side) {
            return side == null
                    ? null
                    : new SideJson(side.status().code(), JsonNumber.of(side.value()), JsonNumber.of(side.upper()));
        }
    }

    record LineJson(
            String area,
            String category,
            String measure,
            String period,
            @Nullable SideJson before,
            @Nullable SideJson after) {
        static LineJson of(ExtractDifference.Line line) {
            return new LineJson(
                    line.area().value(),
                    line.category().value(),
                    line.measure().code(),
                    line.period().toString(),
                    SideJson.of(line.before()),
                    SideJson.of(line.after()));
        }
    }

    record DifferenceJson(ExtractJson from, ExtractJson to, List<LineJson> items, int page, int size, long total) {}

    @GetMapping
    @Needs(Right.READ_FIGURES)
    ApiPage<ExtractJson> extracts(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        var which = ApiPage.Asked.of(page, size);
        DatasetId id =
                dataset == null ? null : figures.dataset(asked.dataset(dataset)).id();
        return which.of(
                figures.extracts(id, which.page(), which.size()).stream()
                        .map(ExtractJson::of)
                        .toList(),
                figures.countExtracts(id));
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_FIGURES)
    ExtractJson extract(@PathVariable String id) {
        return ExtractJson.of(figures.extract(asked.extract(id)));
    }

    @GetMapping("/{a}/difference/{b}")
    @Needs(Right.READ_FIGURES)
    DifferenceJson difference(
            @PathVariable String a,
            @PathVariable String b,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        var which = ApiPage.Asked.of(page, size);
        ExtractDifference difference =
                figures.difference(asked.extract(a), asked.extract(b), which.page(), which.size());
        return new DifferenceJson(
                ExtractJson.of(difference.from()),
                ExtractJson.of(difference.to()),
                difference.lines().stream().map(LineJson::of).toList(),
                which.page(),
                which.size(),
                difference.total());
    }
}
