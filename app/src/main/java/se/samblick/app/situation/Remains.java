package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is left to do in each section before a picture can be sent. */
@Component
class Remains {
    private final WorkStatuses workStatuses;

    Remains(WorkStatuses workStatuses) {
        this.workStatuses = workStatuses;
    }

    /**
     * One thing left.
     *
     * @param key of the message that says it
     * @param count what the message counts, 0 if nothing
     */
    record Task(String key, long count) {}

    /** What is left of each section, in the order of the picture. */
    List<List<Task>> of(
            List<Section> sections,
            List<PictureFinding> findings,
            List<String> answered,
            List<SectionComment> comments) {
        List<List<Task>> all = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            boolean heading = i + 1 < sections.size()
                    && sections.get(i + 1).level() > sections.get(i).level();
            List<Task> tasks = of(sections.get(i), heading, findings, answered);
            String key = sections.get(i).key();
            long said = comments.stream()
                    .filter(c -> c.open() && c.section().equals(key))
                    .count();
            if (said > 0) {
                tasks.add(new Task("situation.remains.comments", said));
            }
            all.add(tasks);
        }
        return all;
    }

    private List<Task> of(Section section, boolean heading, List<PictureFinding> findings, List<String> answered) {
        List<Task> tasks = new ArrayList<>();
        boolean hasStatus = !workStatuses.alternatives(section).isEmpty();
        if (section.empty() && !heading && !hasStatus) {
            tasks.add(new Task("situation.remains.empty", 0));
        }
        workStatuses.unmet(section).ifPresent(key -> tasks.add(new Task(key, 0)));
        if (section.unconfirmed() > 0) {
            tasks.add(new Task("situation.remains.unconfirmed", section.unconfirmed()));
        }
        long wrong = count(section, findings, answered, "contradicted");
        if (wrong > 0) {
            tasks.add(new Task("situation.remains.contradicted", wrong));
        }
        long left = findings.stream()
                .filter(f ->
                        f.section().equals(section.key()) && f.kind().equals("leftover") && !answered.contains(f.id()))
                .count();
        if (left > 0) {
            tasks.add(new Task("situation.remains.leftover", left));
        }
        return tasks;
    }

    private static long count(Section section, List<PictureFinding> findings, List<String> answered, String verdict) {
        return findings.stream()
                .filter(f ->
                        f.section().equals(section.key()) && f.verdict().equals(verdict) && !answered.contains(f.id()))
                .count();
    }
}
