package se.samblick.app.situation;

import java.util.List;

/** Everything to look at before a picture is sent or signed. */
public record CheckPage(
        String id,
        String title,
        StateChip state,
        List<OutlineLine> left,
        long sections,
        List<FindingsPanel.Count> counts,
        List<FindingsPanel.Card> cards,
        long open,
        List<PicturePage.PartyLine> parties,
        List<PictureListPage.Option> signable,
        List<PictureListPage.Option> recordable,
        List<PictureListPage.Option> unsignable,
        boolean mayMove,
        String stateCode,
        boolean locked,
        List<String> missing,
        String today,
        List<SectionComment> comments) {
    public CheckPage {
        left = List.copyOf(left);
        counts = List.copyOf(counts);
        cards = List.copyOf(cards);
        parties = List.copyOf(parties);
        signable = List.copyOf(signable);
        recordable = List.copyOf(recordable);
        unsignable = List.copyOf(unsignable);
        missing = List.copyOf(missing);
        comments = List.copyOf(comments);
    }

    public String base() {
        return "/lagesbilder/" + id;
    }

    /** True if the finding was signed for without a reason just now. */
    public boolean missing(FindingsPanel.Card card) {
        return missing.contains(card.id());
    }
}
