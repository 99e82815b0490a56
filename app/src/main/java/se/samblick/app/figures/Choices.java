package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.ui.NotFound;

/** Makes the page on which the meaning of a label is sought among all areas, or all categories and crime codes. */
@Component
class Choices {
    private static final int MOST = 40;

    private final Figures figures;
    private final Areas areas;

    Choices(Figures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * @param number of the problem, from 1
     * @param words to search for; null for those of the label
     */
    ChoicePage page(Import read, int number, @Nullable String words) {
        List<Problem> problems = read.outcome().problems();
        if (number < 1 || number > problems.size()) {
            throw new NotFound("figures.problem.gone", number);
        }
        Problem problem = problems.get(number - 1);
        ImportPage.Mend mend = ImportPages.mend(problem);
        boolean ofAreas = mend == ImportPage.Mend.AREA || mend == ImportPage.Mend.TABLE_AREA;
        String sought = words == null ? problem.found() : words.strip();
        List<ChoicePage.Choice> fitting =
                fitting(ofAreas ? areas(read) : categories(figures.dataset(read.dataset())), sought);
        return new ChoicePage(
                read.id().toString(),
                read.fileName(),
                ofAreas ? "omrade" : "kategori",
                problem.found(),
                number,
                mend == ImportPage.Mend.TABLE_AREA ? problem.table() : 0,
                sought,
                fitting.stream().limit(MOST).toList(),
                Math.max(0, fitting.size() - MOST));
    }

    /** Those that hold the words sought, and those whose names are like them; the likest first. */
    private static List<ChoicePage.Choice> fitting(Stream<ChoicePage.Choice> all, String sought) {
        String key = Label.key(sought);
        var name = Likeness.Name.of(sought);
        record Fit(ChoicePage.Choice choice, double likeness) {}
        return all.map(c -> new Fit(c, likeness(c, key, name)))
                .filter(f -> key.isEmpty() || f.likeness() > 0)
                .sorted(Comparator.comparingDouble(f -> -f.likeness()))
                .map(Fit::choice)
                .toList();
    }

    private static double likeness(ChoicePage.Choice choice, String key, Likeness.Name name) {
        double alike = Likeness.of(name, Likeness.Name.of(choice.text()));
        boolean holds = !key.isEmpty() && Label.key(choice.text()).contains(key);
        return holds ? 1 + alike : alike >= Likeness.SUGGESTED / 2 ? alike : 0;
    }

    private Stream<ChoicePage.Choice> areas(Import read) {
        List<Area> all = areas.on(read.extracted(), null);
        Map<AreaId, String> names = new HashMap<>();
        all.forEach(a -> names.put(a.id(), a.name()));
        return all.stream()
                .map(a -> new ChoicePage.Choice(
                        a.id().value(), a.name(), a.parent() == null ? "" : names.getOrDefault(a.parent(), "")));
    }

    private Stream<ChoicePage.Choice> categories(Dataset dataset) {
        List<Category> all = figures.categories(dataset.id());
        CategoryTree tree = CategoryTree.of(all);
        List<ChoicePage.Choice> choices = new ArrayList<>();
        all.stream()
                .filter(c -> !c.total())
                .forEach(c -> choices.add(new ChoicePage.Choice(
                        c.id().value(),
                        c.label(),
                        tree.find(c.parent()).map(Category::label).orElse(""))));
        if (dataset.kind().holdsCrimes()) {
            choices.addAll(CodeCategories.notAmong(dataset.id(), all));
        }
        return choices.stream();
    }
}
