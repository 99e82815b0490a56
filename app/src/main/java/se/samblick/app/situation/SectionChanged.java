package se.samblick.app.situation;

import java.util.Map;
import se.samblick.app.ui.UserError;

/** Someone else saved the section first: both texts are given, so that nothing is lost. */
public class SectionChanged extends UserError {
    private static final long serialVersionUID = 1L;

    private final String yours;
    private final String theirs;
    private final long version;

    SectionChanged(String title, String by, String yours, String theirs, long version) {
        super(412, "situation.changed", title, by);
        this.yours = yours;
        this.theirs = theirs;
        this.version = version;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("yours", yours, "theirs", theirs, "version", version);
    }
}
