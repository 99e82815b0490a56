package se.samblick.app.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Period;
import se.samblick.analysis.SurveyShare;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.NewExtract;
import se.samblick.app.figures.Observation;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.NotFound;

/** Turns single answers into an extract of estimates; the answers themselves are forgotten. */
@Service
class MicrodataImports {
    private final MicrodataHold hold;
    private final Surveys surveys;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final Clock clock;

    MicrodataImports(MicrodataHold hold, Surveys surveys, Figures figures, Areas areas, Access access, Clock clock) {
        this.hold = hold;
        this.surveys = surveys;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    UUID hold(DatasetId survey, String fileName, byte[] content) {
        surveys.get(survey);
        return hold.hold(access.current().id(), survey.value(), fileName, Microdata.read(content));
    }

    MicrodataHold.Held held(UUID token, DatasetId survey) {
        return hold.find(token, access.current().id(), survey.value())
                .orElseThrow(() -> new NotFound("survey.microdata.gone"));
    }

    void forget(UUID token, DatasetId survey) {
        held(token, survey);
        hold.forget(token);
    }

    /** Estimates, commits and forgets; if something is wrong the answers are held on to, to be tried again. */
    @Transactional
    public ExtractId estimate(UUID token, DatasetId id, Microdata.Plan plan, Period wave) {
        MicrodataHold.Held held = held(token, id);
        Survey survey = surveys.get(id);
        LocalDate today = LocalDate.now(clock);
        Map<String, AreaId> byName = new HashMap<>();
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        for (Area area : areas.on(today, null)) {
            byName.putIfAbsent(Groups.key(area.name()), area.id());
            byName.put(area.id().value(), area.id());
            parents.put(area.id(), area.parent());
        }
        List<Estimation.Made> made = new Estimation(
                        held.data(), plan, name -> byName.get(Groups.key(name)), parents, survey.leastBase())
                .make();
        made.stream()
                .map(Estimation.Made::area)
                .distinct()
                .forEach(a -> access.require(Right.IMPORT_FIGURES, areas.paths(a)));
        Map<String, CategoryId> categories = categories(id, made);
        List<Observation> values = new ArrayList<>();
        made.forEach(m -> observations(m, categories, wave, values));
        ExtractId extract = figures.commit(
                new NewExtract(id, survey.maker(), today, held.fileName(), sha256(values), null), values);
        hold.forget(token);
        return extract;
    }

    /** Ids of questions and groups, by label; those that are not there yet are added. */
    private Map<String, CategoryId> categories(DatasetId id, List<Estimation.Made> made) {
        Map<String, CategoryId> known = new LinkedHashMap<>();
        Map<CategoryId, Category> all = new HashMap<>();
        for (Category category : figures.categories(id)) {
            all.put(category.id(), category);
            Category parent = category.parent() == null ? null : all.get(category.parent());
            known.put(
                    key(parent == null ? category.label() : parent.label(), parent == null ? "" : category.label()),
                    category.id());
        }
        List<Category> added = new ArrayList<>();
        for (Estimation.Made each : made) {
            CategoryId question =
                    known.computeIfAbsent(key(each.question(), ""), k -> add(id, each.question(), null, all, added));
            if (!each.group().equals(SmallBases.ALL)) {
                known.computeIfAbsent(
                        key(each.question(), each.group()), k -> add(id, each.group(), question, all, added));
            }
        }
        figures.addCategories(id, added);
        return known;
    }

    private static String key(String question, String group) {
        return Groups.key(question) + "\n" + Groups.key(group);
    }

    private static CategoryId add(
            DatasetId dataset,
            String label,
            @Nullable CategoryId parent,
            Map<CategoryId, Category> all,
            List<Category> added) {
        String slug = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = (parent == null ? "" : parent.value() + ".") + (slug.isEmpty() ? "fraga" : slug);
        String cut = base.length() > 180 ? base.substring(0, 180) : base;
        var id = new CategoryId(cut);
        for (int n = 2; all.containsKey(id); n++) {
            id = new CategoryId(cut + "-" + n);
        }
        var category = new Category(dataset, id, label, parent, false, Polarities.of(label), false);
        all.put(id, category);
        added.add(category);
        return id;
    }

    private static void observations(
            Estimation.Made made, Map<String, CategoryId> categories, Period wave, List<Observation> values) {
        CategoryId category = java.util.Objects.requireNonNull(categories.get(key(made.question(), made.group())));
        SurveyShare share = made.share();
        if (share == null) {
            values.add(hidden(made.area(), category, Measure.SHARE, wave));
            values.add(hidden(made.area(), category, ResultsReader.BASE, wave));
            return;
        }
        values.add(value(made.area(), category, Measure.SHARE, wave, share.share()));
        values.add(value(made.area(), category, ResultsReader.BASE, wave, made.base()));
        values.add(value(made.area(), category, ResultsReader.ERROR, wave, share.standardError()));
        values.add(value(made.area(), category, ResultsReader.WEIGHT, wave, made.weight()));
        Interval interval = Estimation.interval(share);
        if (interval != null) {
            values.add(value(made.area(), category, ResultsReader.LOW, wave, interval.low()));
            values.add(value(made.area(), category, ResultsReader.HIGH, wave, interval.high()));
        }
    }

    /** Of the estimates, which are all that is kept; one by one, as they may be hundreds of thousands. */
    private static String sha256(List<Observation> values) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        values.forEach(v -> digest.update(v.toString().getBytes(StandardCharsets.UTF_8)));
        return Hex.encodeHexString(digest.digest());
    }

    private static Observation value(AreaId area, CategoryId category, Measure measure, Period wave, double value) {
        return new Observation(area, category, measure, wave, wave.toString(), value, null, Observation.Status.OK, "");
    }

    private static Observation hidden(AreaId area, CategoryId category, Measure measure, Period wave) {
        return new Observation(
                area, category, measure, wave, wave.toString(), null, null, Observation.Status.SUPPRESSED, "");
    }
}
