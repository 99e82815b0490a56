package se.samblick.app.ui;

/** The page to return to, as the form says. */
public final class BackTo {
    private BackTo() {}

    /** The address if it lies on this server, else the first page: a form must not send people elsewhere. */
    public static String safe(String address) {
        boolean inside = address.startsWith("/")
                && !address.startsWith("//")
                && !address.contains("\\")
                && address.chars().noneMatch(c -> c < ' ');
        return inside ? address : "/";
    }
}
