package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** What can be chosen of surveys where one is writing: a share or a change in the text, or a table with its drawing. */
@Component
class SurveyChoices {
    /** Words first: they are what one writes with. */
    private static final List<String> VIEWS =
            List.of("andel", "forandring", "omraden", "over-tid", "grupper", "korstabell", "fragor", "omgangar");

    private final Surveys surveys;
    private final UiFactory uis;

    SurveyChoices(Surveys surveys, UiFactory uis) {
        this.surveys = surveys;
        this.uis = uis;
    }

    FigureForm form(FigureForm.Asking asking) {
        Ui ui = uis.in(asking.language());
        List<Survey> all = surveys.all();
        if (all.isEmpty()) {
            return new FigureForm(List.of());
        }
        List<FigureForm.Choice> choices = new ArrayList<>();
        FigureForm.Choice survey = asking.choice(
                "undersokning",
                ui.text("survey.insert.survey"),
                all.stream()
                        .map(s -> new FigureForm.Option(s.dataset().value(), s.title()))
                        .toList(),
                true);
        choices.add(survey);
        FigureForm.Choice view = asking.choice(
                "vy",
                ui.text("survey.insert.as"),
                VIEWS.stream()
                        .map(v -> new FigureForm.Option(v, ui.text("survey.insert.as." + v)))
                        .toList(),
                true);
        choices.add(view);
        var dataset = new DatasetId(survey.chosen());
        if (!SurveyFigures.WHOLE.contains(view.chosen())) {
            choices.add(asking.choice(
                    "fraga",
                    ui.text("survey.insert.question"),
                    surveys.questions(dataset).stream()
                            .map(q -> new FigureForm.Option(q.id().value(), q.label()))
                            .toList(),
                    false));
        }
        choices.add(asking.area("omrade", ui.text("survey.column.area")));
        choices.add(asking.choice("omgang", ui.text("survey.insert.wave"), waves(dataset, ui), false));
        if (SurveyFigures.CHIPS.contains(view.chosen())) {
            choices.add(asking.choice("grupp", ui.text("survey.insert.group"), groups(dataset, ui), false));
        } else if (view.chosen().equals("korstabell")) {
            choices.add(asking.choice("dela", ui.text("survey.insert.split"), splits(dataset, ui), false));
        }
        return new FigureForm(choices);
    }

    /** The latest first. */
    private List<FigureForm.Option> waves(DatasetId dataset, Ui ui) {
        var words = new SurveyWords(ui);
        List<FigureForm.Option> waves = new ArrayList<>();
        surveys.waves(dataset)
                .forEach(w -> waves.add(new FigureForm.Option(w.period().toString(), words.wave(w))));
        Collections.reverse(waves);
        return waves;
    }

    private List<FigureForm.Option> groups(DatasetId dataset, Ui ui) {
        List<FigureForm.Option> groups = new ArrayList<>();
        groups.add(new FigureForm.Option(SmallBases.ALL, ui.text("survey.insert.everybody")));
        surveys.groups(dataset).forEach(g -> groups.add(new FigureForm.Option(g.key(), g.label())));
        return groups;
    }

    private List<FigureForm.Option> splits(DatasetId dataset, Ui ui) {
        return surveys.groups(dataset).stream()
                .map(RespondentGroup::dimension)
                .distinct()
                .map(GroupDimension::code)
                .map(d -> new FigureForm.Option(d, ui.text("survey.dimension." + d)))
                .toList();
    }
}
