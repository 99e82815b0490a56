package se.samblick.app.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Delivered;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Polarity;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/**
 * Surveys: each dataset of shares is one, whether anything more has been said of it or not. Its questions are the top
 * categories of the dataset, its groups their parts, its waves the periods that values tell of.
 */
@Service
@Transactional(readOnly = true)
public class Surveys {
    private final SurveyRepository repository;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;

    Surveys(SurveyRepository repository, Figures figures, Areas areas, Access access, AuditLog audit) {
        this.repository = repository;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
    }

    /** All surveys by title. */
    public List<Survey> all() {
        return figures.datasets().stream()
                .filter(d -> d.kind() == Dataset.Kind.SHARES)
                .map(this::survey)
                .toList();
    }

    /** @throws NotFound if there is no dataset of shares with that id */
    public Survey get(DatasetId id) {
        Dataset dataset = figures.datasets().stream()
                .filter(d -> d.id().equals(id) && d.kind() == Dataset.Kind.SHARES)
                .findFirst()
                .orElseThrow(() -> new NotFound("survey.unknown", id.value()));
        return survey(dataset);
    }

    private Survey survey(Dataset dataset) {
        SurveyRepository.Told told = repository.find(dataset.id()).orElse(SurveyRepository.Told.NOTHING);
        return new Survey(
                dataset.id(),
                dataset.title(),
                dataset.source(),
                told.kind(),
                told.about(),
                told.level(),
                told.leastBase(),
                told.markMeans());
    }

    /** The waves that values tell of, and those described beforehand; earliest first. */
    public List<Wave> waves(DatasetId id) {
        Map<Period, Wave> waves = new TreeMap<>();
        figures.spans(id).forEach(s -> waves.put(s.period(), Wave.of(s.period())));
        repository.waves(id).forEach(w -> waves.put(w.period(), w));
        return waves.values().stream().sorted().toList();
    }

    /** The questions in the order they were first read in. */
    public List<Question> questions(DatasetId id) {
        Map<CategoryId, SurveyRepository.ToldQuestion> told = repository.questions(id);
        return figures.categories(id).stream()
                .filter(c -> c.parent() == null && !c.total())
                .map(c -> question(c, told.get(c.id())))
                .toList();
    }

    private static Question question(Category category, SurveyRepository.@Nullable ToldQuestion told) {
        if (told == null) {
            return new Question(category.id(), category.label(), "", "", Polarities.of(category.label()), true, null);
        }
        return new Question(
                category.id(), category.label(), told.wording(), told.answer(), told.polarity(), false, told.scale());
    }

    /** @throws NotFound if the survey has no such question */
    public Question question(DatasetId id, CategoryId question) {
        return questions(id).stream()
                .filter(q -> q.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey.question.unknown", question.value()));
    }

    /** The groups that answers are parted by, by dimension. */
    public List<RespondentGroup> groups(DatasetId id) {
        return Groups.of(figures.categories(id), repository.dimensions(id));
    }

    /** What was answered to one question, as known with an extract; null for all that is known. */
    Results results(DatasetId id, CategoryId question, @Nullable ExtractId known) {
        return results(id, List.of(question(id, question)), known).get(0);
    }

    /** What was answered to several questions, in their order. */
    List<Results> results(DatasetId id, List<Question> questions, @Nullable ExtractId known) {
        return results(id, questions, known, true);
    }

    /**
     * What everybody together answered to several questions, without the groups: a survey by many groups has ten times as
     * many figures of them. What is left out of it is the same, as no group decides over the whole.
     */
    List<Results> overall(DatasetId id, List<Question> questions, @Nullable ExtractId known) {
        return results(id, questions, known, false);
    }

    private List<Results> results(
            DatasetId id, List<Question> questions, @Nullable ExtractId known, boolean withGroups) {
        List<Category> categories = figures.categories(id);
        Map<CategoryId, List<Category>> byQuestion = new LinkedHashMap<>();
        questions.forEach(q -> byQuestion.put(q.id(), new ArrayList<>()));
        Map<CategoryId, CategoryId> top = new HashMap<>();
        for (Category category : categories) {
            CategoryId parent = category.parent();
            top.put(category.id(), parent == null ? category.id() : top.getOrDefault(parent, parent));
            List<Category> members = byQuestion.get(top.get(category.id()));
            if (members != null && (withGroups || parent == null)) {
                members.add(category);
            }
        }
        List<CategoryId> asked = byQuestion.values().stream()
                .flatMap(List::stream)
                .map(Category::id)
                .toList();
        Map<CategoryId, List<Delivered>> values = new HashMap<>();
        figures.newest(id, asked, known)
                .forEach(d -> values.computeIfAbsent(top.get(d.observation().category()), q -> new ArrayList<>())
                        .add(d));
        Map<CategoryId, List<Figures.Marked>> marks = new HashMap<>();
        figures.marks(id, asked, known)
                .forEach(m -> marks.computeIfAbsent(top.get(m.mark().category()), q -> new ArrayList<>())
                        .add(m));
        Map<AreaId, @Nullable AreaId> parents = parents(values);
        var reader = new ResultsReader(
                get(id),
                waves(id),
                Groups.of(categories, repository.dimensions(id)),
                wave -> new AreaSums(parents, covers(parents.keySet(), wave.last())),
                areas.municipality().map(Area::id).orElse(null));
        return questions.stream()
                .map(q -> reader.read(
                        q,
                        byQuestion.getOrDefault(q.id(), List.of()),
                        values.getOrDefault(q.id(), List.of()),
                        marks.getOrDefault(q.id(), List.of())))
                .toList();
    }

    private Map<AreaId, @Nullable AreaId> parents(Map<CategoryId, List<Delivered>> values) {
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        values.values().stream()
                .flatMap(List::stream)
                .map(d -> d.observation().area())
                .distinct()
                .forEach(a -> climb(a, parents));
        return parents;
    }

    /** What the police areas among these cover on a day. */
    private Map<AreaId, List<AreaId>> covers(Set<AreaId> among, LocalDate day) {
        Map<AreaId, List<AreaId>> covers = new HashMap<>();
        for (AreaId area : among) {
            List<AreaId> covered =
                    areas.coveredBy(area, day).stream().map(Area::id).toList();
            if (!covered.isEmpty()) {
                covers.put(area, covered);
            }
        }
        return covers;
    }

    private void climb(AreaId area, Map<AreaId, @Nullable AreaId> parents) {
        AreaId at = area;
        while (at != null && !parents.containsKey(at)) {
            AreaId parent = areas.find(at).map(Area::parent).orElse(null);
            parents.put(at, parent);
            at = parent;
        }
    }

    /** What is known of an index by its measure rather than its words. */
    static boolean isIndex(Measure measure) {
        return measure.equals(ResultsReader.INDEX) || measure.equals(ResultsReader.MEAN);
    }

    /** Adds a survey, empty as yet. */
    @Transactional
    public Survey add(Survey survey) {
        requireAll();
        figures.add(new Dataset(survey.dataset(), survey.title(), Dataset.Kind.SHARES, survey.maker()));
        return describe(survey);
    }

    /** Says what sort of survey it is and how it is read; title and maker stay as they are. */
    @Transactional
    public Survey describe(Survey survey) {
        requireAll();
        Survey before = get(survey.dataset());
        repository.save(
                survey.dataset(),
                new SurveyRepository.Told(
                        survey.kind(), survey.about(), survey.level(), survey.leastBase(), survey.markMeans()));
        Survey after = get(survey.dataset());
        audit.record("survey.described", "survey", survey.dataset().value(), before, after);
        return after;
    }

    /** Says when a wave was made, how many were asked and how many answered. */
    @Transactional
    public void describe(DatasetId id, Wave wave) {
        requireAll();
        Wave before = waves(get(id).dataset()).stream()
                .filter(w -> w.period().equals(wave.period()))
                .findFirst()
                .orElse(null);
        repository.ensure(id);
        repository.save(id, wave);
        audit.record("survey.wave.described", "survey", id.value(), before, wave);
    }

    /** Says what a question asks, which answers are counted and which way is better. */
    @Transactional
    public void describe(
            DatasetId id,
            CategoryId question,
            String wording,
            String answer,
            Polarity polarity,
            Question.@Nullable Scale scale) {
        requireAll();
        Question before = question(id, question);
        repository.ensure(id);
        repository.save(id, question, new SurveyRepository.ToldQuestion(wording, answer, polarity, scale));
        audit.record("survey.question.described", "survey", id.value(), before, question(id, question));
    }

    /** Says what a group is a group of. */
    @Transactional
    public void describe(DatasetId id, String group, GroupDimension dimension) {
        requireAll();
        RespondentGroup before = groups(id).stream()
                .filter(g -> g.key().equals(group))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("survey.group.unknown", group));
        repository.ensure(id);
        repository.saveDimension(id, group, dimension);
        audit.record(
                "survey.group.described",
                "survey",
                id.value(),
                before,
                new RespondentGroup(before.key(), dimension, before.label()));
    }

    /** What is said of a survey holds for every area, so it takes the right over the whole municipality. */
    private void requireAll() {
        if (!mayDescribe()) {
            throw new se.samblick.app.identity.Forbidden();
        }
    }

    /** Whether one may say what surveys are. */
    boolean mayDescribe() {
        Optional<Area> municipality = areas.municipality();
        return municipality
                .map(m -> access.may(Right.IMPORT_FIGURES, areas.paths(m.id())))
                .orElseGet(() -> access.may(Right.IMPORT_FIGURES));
    }

    /** Areas with answers, as they are on a day. */
    List<Area> areas(Results results, LocalDate day) {
        return areas.on(day, null).stream()
                .filter(a -> results.areas().contains(a.id()))
                .toList();
    }
}
