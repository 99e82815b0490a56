package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.source.Refusal;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.NumberWords;
import se.samblick.tables.words.PartOfYear;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.TotalWords;

/** A statistical cube (JSON-stat, px): values over dimensions, the last one turning fastest. */
final class Cube {
    private static final Set<String> METRICS = Set.of("contentscode", "tabellinnehåll", "contents", "mått");
    private static final Set<String> TIMES = Set.of("tid", "time");
    private static final int LARGEST = 20_000_000;
    /** What a value takes, with its texts and its number. */
    private static final int BYTES_EACH = 400;

    /** What a dimension is. */
    enum Role {
        AREA,
        TIME,
        METRIC,
        OTHER
    }

    /**
     * One member of a dimension.
     *
     * @param unit of a metric, empty if none is given
     */
    record Member(String code, String label, String unit) {}

    /** One dimension with its members in order. */
    record Dimension(String id, String label, Role role, List<Member> members) {
        Dimension {
            members = List.copyOf(members);
        }
    }

    /** A cell: its number, or the sign that stands for none. */
    record Cell(@Nullable BigDecimal number, String sign) {
        static final Cell ABSENT = new Cell(null, "");
    }

    /** Answers the cell at a place in row-major order. */
    interface Cells {
        Cell at(int index);
    }

    private final String title;
    private final List<Dimension> dimensions;
    private final Cells cells;
    private final MeasureWords.Said whole;

    private Cube(String title, List<Dimension> dimensions, Cells cells, MeasureWords.Said whole) {
        this.title = title;
        this.dimensions = dimensions;
        this.cells = cells;
        this.whole = whole;
    }

    /** The role of a dimension that the file gives none. */
    static Role roleOf(String id, String label) {
        for (String name : List.of(id.toLowerCase(Locale.ROOT), label.toLowerCase(Locale.ROOT))) {
            if (METRICS.contains(name)) {
                return Role.METRIC;
            }
            if (TIMES.contains(name) || PeriodWords.isHeader(name)) {
                return Role.TIME;
            }
            if (AreaWords.isWord(name)) {
                return Role.AREA;
            }
        }
        return Role.OTHER;
    }

    /**
     * Makes tidy values of a cube.
     *
     * @param metric what all values measure when no dimension says so; empty to ask the title
     * @param unit of all values, empty if none is given
     */
    static Table table(int number, String title, List<Dimension> dimensions, Cells cells, String metric, String unit) {
        return new Cube(title, dimensions, cells, wholeMeasure(title, metric, unit)).table(number);
    }

    private static MeasureWords.Said wholeMeasure(String title, String metric, String unit) {
        if (!metric.isEmpty()) {
            MeasureWords.Said said = MeasureWords.ofMetric(metric, unit);
            if (!said.measure().code().startsWith("other:")
                    || said.measure().equals(Measure.INDEX)
                    || said.measure().equals(Measure.BASE)) {
                return said;
            }
        }
        boolean percent = MeasureWords.saysPercent(unit) || MeasureWords.saysPercent(title);
        return MeasureWords.ofTitle(title)
                .map(said -> new MeasureWords.Said(said.measure(), true, percent, said.points()))
                .orElseGet(() -> new MeasureWords.Said(
                        MeasureWords.saysPercent(unit) ? Measure.SHARE : Measure.COUNT, true, percent, false));
    }

    private Table table(int number) {
        long size = 1;
        for (Dimension dimension : dimensions) {
            size *= dimension.members().size();
            refuseLarge(size);
        }
        List<Observation> values = new ArrayList<>();
        int[] place = new int[dimensions.size()];
        for (int index = 0; index < size; index++) {
            values.add(value(place, cells.at(index)));
            advance(place);
        }
        return new Table(number, title, "", List.of(), values, null, List.of());
    }

    /** Refuses a cube with more cells than can be held. */
    static void refuseLarge(long size) {
        if (size > Math.min(LARGEST, Runtime.getRuntime().maxMemory() / BYTES_EACH)) {
            throw new Refusal("", "en kub med fler celler än minnet rymmer", "en mindre kub");
        }
    }

    private void advance(int[] place) {
        for (int at = place.length - 1; at >= 0; at--) {
            place[at]++;
            if (place[at] < dimensions.get(at).members().size()) {
                return;
            }
            place[at] = 0;
        }
    }

    private Observation value(int[] place, Cell cell) {
        String area = "";
        List<String> category = new ArrayList<>();
        boolean total = false;
        MeasureWords.Said measure = whole;
        List<Member> times = new ArrayList<>();
        for (int at = 0; at < place.length; at++) {
            Dimension dimension = dimensions.get(at);
            Member member = dimension.members().get(place[at]);
            switch (dimension.role()) {
                case AREA -> {
                    area = areaLabel(member);
                    total |= TotalWords.isTotal(member.label());
                }
                case TIME -> times.add(member);
                case METRIC -> measure = MeasureWords.ofMetric(member.label(), member.unit());
                case OTHER -> {
                    category.add(member.label());
                    total |= TotalWords.isTotal(member.label());
                }
            }
        }
        PeriodChoice.Printed period = period(times);
        Measure said = measure.measure();
        BigDecimal number = cell.number() == null ? null : scaled(cell.number(), measure);
        boolean suppressed = cell.sign().equalsIgnoreCase("x")
                || NumberWords.read(cell.sign()).kind() == NumberWords.Kind.SUPPRESSED;
        Status status = status(number, suppressed, period.broken(), total);
        return new Observation(
                area,
                String.join(" | ", category),
                period.text(),
                period.days(),
                "",
                said,
                suppressed ? null : number,
                status,
                "",
                -1,
                -1);
    }

    private static Status status(@Nullable BigDecimal number, boolean suppressed, boolean broken, boolean total) {
        if (broken) {
            return Status.ERROR;
        }
        if (suppressed) {
            return Status.SUPPRESSED;
        }
        if (number == null) {
            return Status.MISSING;
        }
        return total ? Status.TOTAL : Status.OK;
    }

    private static BigDecimal scaled(BigDecimal number, MeasureWords.Said said) {
        if (said.points() && said.measure().equals(Measure.CHANGE)) {
            return number.movePointLeft(2);
        }
        boolean percent =
                said.measure().isFraction() && (said.percent() || number.abs().compareTo(BigDecimal.ONE) > 0);
        return percent ? number.movePointLeft(2) : number;
    }

    private static String areaLabel(Member member) {
        boolean same = member.label().equals(member.code()) || member.label().startsWith(member.code() + " ");
        return same || member.code().isEmpty() ? member.label() : member.code() + " " + member.label();
    }

    private PeriodChoice.Printed period(List<Member> times) {
        if (times.isEmpty()) {
            List<Period> inTitle = PeriodWords.find(title).stream()
                    .map(FoundPeriod::period)
                    .filter(period -> period != null)
                    .distinct()
                    .toList();
            return inTitle.size() == 1 ? PeriodChoice.Printed.of(inTitle.get(0)) : PeriodChoice.Printed.NONE;
        }
        Integer year = null;
        PeriodChoice.Printed narrowest = PeriodChoice.Printed.NONE;
        PartOfYear part = null;
        String printed = "";
        for (Member member : times) {
            Optional<FoundPeriod> found = PeriodWords.whole(member.label()).or(() -> PeriodWords.whole(member.code()));
            if (found.isEmpty() || found.get().unresolvable()) {
                return new PeriodChoice.Printed(member.label(), null, false);
            }
            if (found.get().impossible()) {
                return new PeriodChoice.Printed(member.label(), null, true);
            }
            Period days = found.get().period();
            if (days != null) {
                year = days.last().getYear();
                narrowest = PeriodChoice.Printed.of(days);
            } else {
                part = found.get().part();
                printed = member.label();
            }
        }
        if (part == null) {
            return narrowest;
        }
        String label = printed;
        Optional<Period> days = year == null ? Optional.empty() : part.in(year);
        return days.map(PeriodChoice.Printed::of).orElseGet(() -> new PeriodChoice.Printed(label, null, false));
    }
}
