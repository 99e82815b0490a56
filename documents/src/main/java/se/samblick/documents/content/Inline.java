package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.List;

/** What stands in a line: text, a line break, a live figure, a reference to another section. */
public sealed interface Inline permits Inline.Text, Inline.LineBreak, Inline.Reference, Figure {
    List<Mark> marks();

    /** What a reader sees: the text, a line feed, the figure's shown value, the reference's label. */
    String text();

    /**
     * Words.
     *
     * @param text at least one character, no control characters
     */
    record Text(String text, List<Mark> marks) implements Inline {
        public Text {
            marks = Mark.ordered(marks);
            if (Characters.requireClean(text).isEmpty()) {
                throw new IllegalArgumentException("A text node needs at least one character");
            }
        }
    }

    /** A line break inside a paragraph. */
    record LineBreak(List<Mark> marks) implements Inline {
        public LineBreak {
            marks = Mark.ordered(marks);
        }

        @Override
        public String text() {
            return "\n";
        }
    }

    /**
     * Names another section and leads to it, such as "se lokalt prioriterat område 1".
     *
     * @param section key of the section
     * @param label the words shown
     */
    record Reference(String section, String label, List<Mark> marks) implements Inline {
        public Reference {
            Characters.requireClean(section);
            Characters.requireClean(label);
            marks = Mark.ordered(marks);
        }

        @Override
        public String text() {
            return label;
        }
    }

    /** Neighbouring texts with the same marks become one, so that equal text has one form. */
    static List<Inline> joined(List<? extends Inline> inlines) {
        List<Inline> joined = new ArrayList<>();
        for (Inline inline : inlines) {
            int last = joined.size() - 1;
            if (inline instanceof Text text
                    && last >= 0
                    && joined.get(last) instanceof Text before
                    && before.marks().equals(text.marks())) {
                joined.set(last, new Text(before.text() + text.text(), text.marks()));
            } else {
                joined.add(inline);
            }
        }
        return List.copyOf(joined);
    }
}
