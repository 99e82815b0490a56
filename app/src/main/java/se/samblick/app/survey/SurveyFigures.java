package se.samblick.app.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.Query;

/**
 * Surveys in pictures: a share in the text with its margin and the wave before, a change in words, and every table and
 * chart of the pages. Always in Swedish, as pictures are.
 */
@Component
class SurveyFigures implements FigureKind {
    static final String KEY = "survey";

    static final Set<String> BLOCKS = Set.of("fragor", "omgangar", "omraden", "grupper", "korstabell", "over-tid");
    /** Those that are about the survey as a whole. */
    static final Set<String> WHOLE = Set.of("fragor", "omgangar");

    static final Set<String> CHIPS = Set.of("andel", "forandring");

    private final Surveys surveys;
    private final SurveyBlocks blocks;
    private final SurveyChips chips;
    private final SurveyView views;
    private final UiFactory uis;
    private final SurveyChoices choices;

    SurveyFigures(
            Surveys surveys,
            SurveyBlocks blocks,
            SurveyChips chips,
            SurveyView views,
            UiFactory uis,
            SurveyChoices choices) {
        this.surveys = surveys;
        this.blocks = blocks;
        this.chips = chips;
        this.views = views;
        this.uis = uis;
        this.choices = choices;
    }

    /**
     * What a figure asks for.
     *
     * @param view one of the tables, or {@code andel} or {@code forandring} for words
     * @param question null for a survey as a whole
     * @param group folded label of a group; null for everybody
     */
    record Asked(
            String view,
            String survey,
            @Nullable String question,
            String area,
            String wave,
            @Nullable String level,
            @Nullable String sort,
            @Nullable String split,
            @Nullable String group) {
        SurveyView.Asked address(@Nullable ExtractId pin) {
            return new SurveyView.Asked(area, wave, level, sort, split, pin == null ? null : pin.toString(), null);
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<String> offer(Language language) {
        return surveys.all().isEmpty()
                ? Optional.empty()
                : Optional.of(uis.in(language).text("survey.insert.kind"));
    }

    @Override
    public FigureForm form(FigureForm.Asking asking) {
        return choices.form(asking);
    }

    @Override
    public boolean inWords(Query query) {
        return query.says("view") && CHIPS.contains(query.as(Asked.class).view());
    }

    @Override
    public Query query(Map<String, List<String>> asked) {
        String view = first(asked, "vy");
        if (!BLOCKS.contains(view) && !CHIPS.contains(view)) {
            throw new InvalidInput("survey.insert.view", view);
        }
        DatasetId survey = views.dataset(first(asked, "undersokning"));
        surveys.get(survey);
        String question = first(asked, "fraga");
        if (!WHOLE.contains(view)) {
            surveys.question(survey, views.question(question));
        }
        views.area(first(asked, "omrade"));
        views.period(first(asked, "omgang"));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view);
        query.put("survey", survey.value());
        put(query, "question", question);
        query.put("area", first(asked, "omrade"));
        query.put("wave", first(asked, "omgang"));
        put(query, "level", first(asked, "niva"));
        put(query, "sort", first(asked, "ordna"));
        put(query, "split", first(asked, "dela"));
        put(query, "group", first(asked, "grupp"));
        return Query.of(query);
    }

    private static void put(Map<String, String> query, String member, String value) {
        if (!value.isEmpty()) {
            query.put(member, value);
        }
    }

    private static String first(Map<String, List<String>> asked, String name) {
        List<String> values = asked.get(name);
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        return told(query, BLOCKS, asked -> Optional.of(blocks.answer(asked, pins.of(new DatasetId(asked.survey())))));
    }

    /** What does not say all that is asked of it, or names nothing known, is not told. */
    private static <T> Optional<T> told(Query query, Set<String> views, Function<Asked, Optional<T>> answer) {
        if (!query.says("view", "survey", "area", "wave")) {
            return Optional.empty();
        }
        try {
            Asked asked = query.as(Asked.class);
            return views.contains(asked.view()) ? answer.apply(asked) : Optional.empty();
        } catch (NotFound | InvalidInput | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Chip> chip(Query query, Figure.Presentation presentation, Pins pins) {
        return told(query, CHIPS, asked -> chips.words(asked, pins.of(new DatasetId(asked.survey()))));
    }
}
