package se.samblick.app.identity;

import se.samblick.app.ui.FormErrors;

/** The page a link for choosing a password opens. */
public record ChoosePasswordPage(String code, String name, String userName, FormErrors errors) {}
