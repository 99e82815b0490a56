package se.samblick.app.ui;

import java.util.Locale;

/** The languages of the interface. Swedish is the first: what has no English word is shown in Swedish. */
public enum Language {
    SV("sv", Locale.forLanguageTag("sv-SE")),
    EN("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
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
