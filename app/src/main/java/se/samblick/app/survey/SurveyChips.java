package se.samblick.app.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind.Chip;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** A share with its margin and the wave before, or a change, as words in a text. */
@Component
class SurveyChips {
    private final Surveys surveys;
    private final SurveyView views;
    private final UiFactory uis;

    SurveyChips(Surveys surveys, SurveyView views, UiFactory uis) {
        this.surveys = surveys;
        this.views = views;
        this.uis = uis;
    }

    /** The words; empty if nothing is shown of it. */
    Optional<Chip> words(SurveyFigures.Asked asked, @Nullable ExtractId pin) {
        Ui ui = uis.in(Language.SV);
        var words = new SurveyWords(ui);
        Results results =
                surveys.results(new DatasetId(asked.survey()), new CategoryId(String.valueOf(asked.question())), pin);
        SurveyAddress address = views.of(results, asked.address(pin), ui);
        var wave = address.wave();
        String group = asked.group() == null ? SmallBases.ALL : asked.group();
        if (wave == null) {
            return Optional.empty();
        }
        Optional<Estimate> now = results.estimate(address.area(), group, wave);
        Optional<Wave> before = results.before(wave);
        Optional<Estimate> earlier = before.flatMap(b -> results.estimate(address.area(), group, b.period()));
        if (asked.view().equals("forandring")) {
            return now.flatMap(n -> results.change(address.area(), group, wave)
                    .map(c -> new Chip(words.change(c, n), values(n, earlier.orElse(null)), n.extract())));
        }
        return now.map(n -> {
            String margin = words.margin(n);
            StringBuilder text = new StringBuilder(words.value(n));
            text.append(margin.isEmpty() ? "" : " (" + margin + ")")
                    .append(' ')
                    .append(SurveyBlocks.wave(results, address, ui));
            earlier.ifPresent(e -> text.append(", ")
                    .append(words.value(e))
                    .append(' ')
                    .append(before.map(words::wave).orElse("")));
            return new Chip(text.toString(), values(n, earlier.orElse(null)), n.extract());
        });
    }

    private static Map<String, Double> values(Estimate now, @Nullable Estimate earlier) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("current", now.value());
        if (earlier != null) {
            values.put("previous", earlier.value());
        }
        return values;
    }
}
