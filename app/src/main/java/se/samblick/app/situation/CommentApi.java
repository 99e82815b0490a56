package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;

/** Comments on the sections of a picture, for other programs. */
@RestController
@RequestMapping("/api/v1/situation-pictures/{id}/comments")
class CommentApi {
    private final SectionComments comments;

    CommentApi(SectionComments comments) {
        this.comments = comments;
    }

    record Items(List<CommentView> items, int page, int size, int total) {}

    record CommentView(
            UUID id,
            String section,
            String party,
            String by,
            Instant at,
            String text,
            @Nullable ResolvedView resolved,
            List<CommentView> answers) {
        static CommentView of(SectionComment comment) {
            SectionComment.Resolved resolved = comment.resolved();
            return new CommentView(
                    comment.id(),
                    comment.section(),
                    comment.party(),
                    comment.by().name(),
                    comment.at(),
                    comment.text(),
                    resolved == null ? null : new ResolvedView(resolved.by(), resolved.at()),
                    comment.answers().stream().map(CommentView::of).toList());
        }
    }

    record ResolvedView(String by, Instant at) {}

    @GetMapping
    @Needs(Right.READ_INTERNAL)
    Items all(@PathVariable SituationPictureId id) {
        List<CommentView> items = comments.of(id).stream().map(CommentView::of).toList();
        return new Items(items, 1, Math.max(1, items.size()), items.size());
    }

    record NewComment(
            @Nullable String section,
            @Nullable String text,
            @Nullable UUID answers) {}

    @PostMapping
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<CommentView> say(@PathVariable SituationPictureId id, @RequestBody NewComment wish) {
        SectionComment comment = comments.say(
                id,
                Objects.requireNonNullElse(wish.section(), ""),
                Objects.requireNonNullElse(wish.text(), ""),
                wish.answers());
        return ResponseEntity.status(HttpStatus.CREATED).body(CommentView.of(comment));
    }

    record Resolution(boolean resolved) {}

    /** Says that a comment is dealt with ({@code true}), or that it is not after all. */
    @PostMapping("/{comment}/resolve")
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<Void> resolve(
            @PathVariable SituationPictureId id, @PathVariable UUID comment, @RequestBody Resolution resolution) {
        comments.resolve(id, comment, resolution.resolved());
        return ResponseEntity.noContent().build();
    }
}
