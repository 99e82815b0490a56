package se.samblick.app.ui;

import java.util.Locale;
import se.samblick.charts.Wording;

/** The languages of the interface. Swedish is the first: what has no English word is shown in Swedish. */
public enum Language {
    SV("sv", Locale.forLanguageTag("sv-SE"), Wording.SWEDISH),
    EN("en", Locale.UK, Wording.ENGLISH);

    private final String code;
    private final Locale locale;
    private final Wording charts;

    Language(String code, Locale locale, Wording charts) {
        this.code = code;
        this.locale = locale;
        this.charts = charts;
    }

    /** The language that charts write in. */
    public Wording charts() {
        return charts;
    }

    /** The two letters of the {@code lang} attribute. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a code; Swedish for all others. */
    public static Language of(String code) {
        return code.equals(EN.code) ? EN : SV;
    }
}
