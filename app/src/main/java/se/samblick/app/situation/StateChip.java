package se.samblick.app.situation;

/** How a picture's state is shown: always a symbol and a word. */
public record StateChip(String kind, String icon, String key) {
    static StateChip of(SituationPicture picture) {
        if (picture.state().open() && picture.locked()) {
            return new StateChip("warn", "lock", "situation.state.signing");
        }
        return switch (picture.state()) {
            case DRAFT -> new StateChip("none", "half", "situation.state.draft");
            case IN_REVIEW -> new StateChip("warn", "eye", "situation.state.in-review");
            case SIGNED -> new StateChip("ok", "check", "situation.state.signed");
            case PUBLISHED -> new StateChip("ok", "done", "situation.state.published");
            case SUPERSEDED -> new StateChip("none", "dash", "situation.state.superseded");
        };
    }
}
