package se.samblick.charts;

/** What a difference means. Only an ascertained one is coloured; most are quiet. */
public enum Tone {
    QUIET(Ink.TEXT, Ink.LINE_OTHER, "is-none"),
    WORSE(Ink.TEXT_WORSE, Ink.LINE_WORSE, "is-bad"),
    BETTER(Ink.TEXT_BETTER, Ink.LINE_BETTER, "is-ok"),
    /** As much about how the police work as about what happens. */
    DETECTED(Ink.TEXT_DETECTED, Ink.LINE_DETECTED, "is-warn");

    private final Ink text;
    private final Ink line;
    private final String state;

    Tone(Ink text, Ink line, String state) {
        this.text = text;
        this.line = line;
        this.state = state;
    }

    Ink text() {
        return text;
    }

    Ink line() {
        return line;
    }

    String state() {
        return state;
    }
}
