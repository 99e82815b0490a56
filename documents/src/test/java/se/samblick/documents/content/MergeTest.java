package se.samblick.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MergeTest {
    @RepeatedTest(300)
    void withAnUnchangedSideGivesTheOther(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Content base = AnyContent.of(random);
        Content changed = AnyContent.edited(base, random);

        assertThat(Merge.of(base, base, changed).merged()).contains(changed);
        assertThat(Merge.of(base, changed, base).merged()).contains(changed);
        assertThat(Merge.of(base, changed, changed).merged()).contains(changed);
    }

    @RepeatedTest(300)
    void losesNoBlockThatEitherSideWrote(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Content base = AnyContent.of(random);
        Content mine = AnyContent.edited(base, random);
        Content theirs = AnyContent.edited(base, random);

        Content both = Merge.of(base, mine, theirs).resolved(Merge.Choice.BOTH);

        assertThat(both.blocks())
                .containsAll(mine.blocks().stream()
                        .filter(block -> !base.blocks().contains(block))
                        .toList())
                .containsAll(theirs.blocks().stream()
                        .filter(block -> !base.blocks().contains(block))
                        .toList());
    }

    @RepeatedTest(300)
    void disagreesAboutTheSamePlacesWhicheverSideIsMine(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Content base = AnyContent.of(random);
        Content one = AnyContent.edited(base, random);
        Content other = AnyContent.edited(base, random);

        Merge here = Merge.of(base, one, other);
        Merge there = Merge.of(base, other, one);

        assertThat(here.resolved(Merge.Choice.MINE)).isEqualTo(there.resolved(Merge.Choice.THEIRS));
        assertThat(here.conflicts()).hasSameSizeAs(there.conflicts());
    }

    @Test
    void takesChangesToNeighbouringParagraphsFromBoth() {
        Content base = Content.ofParagraphs("Rånen minskade i år.\n\nTryggheten är oförändrad i år.");
        Content mine = Content.ofParagraphs("Rånen minskade tydligt i år.\n\nTryggheten är oförändrad i år.");
        Content theirs = Content.ofParagraphs("Rånen minskade i år.\n\nTryggheten är något bättre i år.\n\nNytt.");

        assertThat(Merge.of(base, mine, theirs).merged().map(Content::plainText))
                .contains("Rånen minskade tydligt i år.\n\nTryggheten är något bättre i år.\n\nNytt.");
    }

    @Test
    void reportsAParagraphThatBothChanged() {
        Content base = Content.ofParagraphs("Inledning.\n\nRånen minskade i år.\n\nSlut.");
        Content mine = Content.ofParagraphs("Inledning.\n\nRånen minskade kraftigt i år.\n\nSlut.");
        Content theirs = Content.ofParagraphs("Inledning.\n\nRånen minskade något i år.\n\nSlut.");

        Merge merge = Merge.of(base, mine, theirs);

        assertThat(merge.merged()).isEmpty();
        assertThat(merge.conflicts())
                .containsExactly(new Merge.Conflict(
                        base.blocks().subList(1, 2),
                        mine.blocks().subList(1, 2),
                        theirs.blocks().subList(1, 2)));
        assertThat(merge.resolved(Merge.Choice.THEIRS)).isEqualTo(theirs);
    }

    @Test
    void reportsAParagraphThatOneChangedAndTheOtherTookOut() {
        Content base = Content.ofParagraphs("Inledning.\n\nRånen minskade i år.");
        Content mine = Content.ofParagraphs("Inledning.");
        Content theirs = Content.ofParagraphs("Inledning.\n\nRånen minskade något i år.");

        assertThat(Merge.of(base, mine, theirs).conflicts()).hasSize(1);
    }
}
