package se.samblick.app.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;

/** Words for notes and problems. */
@Component
class Wording {
    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    String note(Note note, Language language) {
        Object[] arguments = note.arguments().stream()
                .map(a -> a instanceof Period period ? PeriodText.of(period, language) : a)
                .toArray();
        return messages.text(language, note.key(), arguments);
    }

    List<String> notes(List<Note> notes, Language language) {
        return notes.stream().map(n -> note(n, language)).toList();
    }

    /** What was expected in the place of what was found. */
    String expected(Problem problem, Language language) {
        return messages.text(
                language,
                "figures.problem." + problem.kind() + ".expected",
                problem.arguments().toArray());
    }

    /** The problem in one sentence. */
    String sentence(Problem problem, Language language) {
        Object[] arguments = new Object[problem.arguments().size() + 1];
        arguments[0] = problem.found();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = problem.arguments().get(i - 1);
        }
        return messages.text(language, "figures.problem." + problem.kind(), arguments);
    }
}
