package se.samblick.app.watch;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.SteppedCounts;

/** Looks at all series of a dataset when there are new figures: judges the latest step of each and opens alarms. */
@Service
@Transactional
class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    static final List<Step> STEPS = List.of(Step.WEEK, Step.MONTH);

    private final Figures figures;
    private final SteppedCounts counts;
    private final JudgementRepository judgements;
    private final AlarmRepository alarms;
    private final AuditLog audit;
    private final Clock clock;

    Sweeps(
            Figures figures,
            SteppedCounts counts,
            JudgementRepository judgements,
            AlarmRepository alarms,
            AuditLog audit,
            Clock clock) {
        this.figures = figures;
        this.counts = counts;
        this.judgements = judgements;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an audit entry says of a sweep. */
    record Seen(String dataset, String step, String period, int series, int judged, int opened) {}

    /** Looks anew at a dataset, unless nothing has come since the latest sweep. Twice does no harm. */
    public void sweep(DatasetId id) {
        sweep(id, false);
    }

    /** Looks anew at a dataset; {@code anyway} also if nothing has come, since something was taken back. */
    public void sweep(DatasetId id, boolean anyway) {
        Dataset dataset = figures.dataset(id);
        if (dataset.kind() != Dataset.Kind.COUNTS && !dataset.kind().eventByEvent()) {
            return;
        }
        judgements.lock(id);
        long newest = counts.newest(id);
        for (Step step : STEPS) {
            boolean fresh = judgements
                    .sweep(id, step)
                    .map(l -> l.extract().value() == newest)
                    .orElse(false);
            if (anyway || !fresh) {
                sweep(id, step, newest);
            }
        }
    }

    /** What a sweep would say as known with an extract; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Judgement> judged(DatasetId dataset, Step step, @Nullable ExtractId extract) {
        return judge(dataset, step, extract).judgements();
    }

    /** Sums that a source prints are not watched beside their parts. */
    private SeriesJudge judge(DatasetId dataset, Step step, @Nullable ExtractId extract) {
        Set<CategoryId> totals = new HashSet<>();
        figures.categories(dataset).stream().filter(Category::total).forEach(c -> totals.add(c.id()));
        var judge = new SeriesJudge();
        counts.each(new SteppedCounts.Query(dataset, step, null, null, extract), series -> {
            if (!totals.contains(series.category())) {
                judge.accept(series);
            }
        });
        return judge;
    }

    private void sweep(DatasetId dataset, Step step, long newest) {
        long begun = System.nanoTime();
        SeriesJudge judge = judge(dataset, step, null);
        List<Judgement> judged = judge.judgements();
        if (judged.isEmpty()) {
            judgements.forget(dataset, step);
            return;
        }
        Period reached = judge.reached();
        int able = (int) judged.stream().filter(j -> j.verdict().judged()).count();
        judgements.replace(
                new Sweep(dataset, step, new ExtractId(newest), reached, judged.size(), able, clock.instant()), judged);
        int opened = open(judged);
        audit.record(
                "watch.swept",
                "dataset",
                dataset.value(),
                null,
                new Seen(dataset.value(), step.code(), reached.toString(), judged.size(), able, opened));
        LOG.info(
                "Swept {} by {}: {} series, {} ms",
                dataset.value(),
                step.code(),
                judged.size(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    private int open(List<Judgement> judged) {
        int opened = 0;
        for (Judgement judgement : judged) {
            if (judgement.verdict().state().standsOut() && !alarms.seen(judgement)) {
                alarms.open(new AlarmId(UUID.randomUUID()), judgement, clock.instant());
                opened++;
            }
        }
        return opened;
    }

    /** Watched datasets with figures by week or month that have never been swept. */
    @Transactional(readOnly = true)
    public List<DatasetId> unswept() {
        Set<DatasetId> swept = new HashSet<>();
        judgements.sweeps().forEach(s -> swept.add(s.dataset()));
        return datasets().stream()
                .map(Dataset::id)
                .filter(id -> !swept.contains(id) && counts.newest(id) > 0)
                .toList();
    }

    /** Categories that follow the police's work, of a dataset or of all that are watched. */
    @Transactional(readOnly = true)
    public Set<CategoryId> detectionDriven(@Nullable DatasetId dataset) {
        List<DatasetId> among =
                dataset == null ? datasets().stream().map(Dataset::id).toList() : List.of(dataset);
        Set<CategoryId> driven = new HashSet<>();
        among.forEach(id -> figures.categories(id).stream()
                .filter(Category::detectionDriven)
                .forEach(c -> driven.add(c.id())));
        return driven;
    }

    /** Datasets that are watched. */
    @Transactional(readOnly = true)
    public List<Dataset> datasets() {
        return figures.datasets().stream()
                .filter(d -> d.kind() == Dataset.Kind.COUNTS || d.kind().eventByEvent())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Sweep> latest(DatasetId dataset, Step step) {
        return judgements.sweep(dataset, step);
    }
}
