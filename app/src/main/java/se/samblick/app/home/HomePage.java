package se.samblick.app.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.situation.PictureDesk;

/** What Hem shows. */
public record HomePage(
        LocalDate today,
        int week,
        boolean reads,
        boolean mayWrite,
        boolean mayImport,
        boolean empty,
        PictureDesk.@Nullable Stopped stopped,
        List<PictureDesk.Overturned> overturned,
        List<PictureDesk.Draft> drafts,
        List<PictureDesk.Waiting> waiting,
        List<News> news) {
    public HomePage {
        overturned = List.copyOf(overturned);
        drafts = List.copyOf(drafts);
        waiting = List.copyOf(waiting);
        news = List.copyOf(news);
    }

    /**
     * Something that happened.
     *
     * @param key a message that {@code what} and {@code more}, else {@code day}, fill in
     */
    public record News(
            Instant at,
            String key,
            String what,
            String more,
            @Nullable LocalDate day,
            @Nullable String address,
            String by) {}

    public boolean noTasks() {
        return drafts.isEmpty() && waiting.isEmpty();
    }
}
