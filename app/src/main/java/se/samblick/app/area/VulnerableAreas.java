package se.samblick.app.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** Which areas the police have classified as vulnerable, and when. */
@Service
@Transactional
public class VulnerableAreas {
    private final VulnerabilityRepository repository;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;

    VulnerableAreas(VulnerabilityRepository repository, Areas areas, Access access, AuditLog audit) {
        this.repository = repository;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
    }

    /** How an area has been classified over the years, earliest first. */
    @Transactional(readOnly = true)
    public List<Vulnerability> of(AreaId area) {
        return repository.all().stream().filter(v -> v.area().equals(area)).toList();
    }

    /** The classification of an area on a day. */
    @Transactional(readOnly = true)
    public Optional<Vulnerability.Grade> grade(AreaId area, LocalDate day) {
        return of(area).stream()
                .filter(v -> v.holdsOn(day))
                .map(Vulnerability::grade)
                .findFirst();
    }

    /** All areas that are classified on a day, with their grades. */
    @Transactional(readOnly = true)
    public Map<AreaId, Vulnerability.Grade> on(LocalDate day) {
        Map<AreaId, Vulnerability.Grade> grades = new LinkedHashMap<>();
        repository.all().stream().filter(v -> v.holdsOn(day)).forEach(v -> grades.put(v.area(), v.grade()));
        return grades;
    }

    /** Words by their key, in the language of who reads. */
    @FunctionalInterface
    public interface Words {
        String text(String key, @Nullable Object... arguments);
    }

    /**
     * Which of these areas are classified on a day: a sentence each, and what to mind of them.
     *
     * @param note key of the last sentence
     * @return empty if none is classified
     */
    @Transactional(readOnly = true)
    public List<String> sentences(Collection<AreaId> shown, LocalDate day, String note, Words words) {
        Map<AreaId, Vulnerability.Grade> grades = on(day);
        List<String> sentences = new ArrayList<>();
        shown.stream().distinct().filter(grades::containsKey).forEach(id -> {
            String grade = words.text("area.vulnerable."
                    + java.util.Objects.requireNonNull(grades.get(id)).code());
            sentences.add(words.text("area.vulnerable.is", areas.get(id).name(), grade));
        });
        if (!sentences.isEmpty()) {
            sentences.add(words.text(note));
        }
        return sentences;
    }

    /**
     * Says how an area is classified from a day on; what held before ends the day before.
     *
     * @param grade null if it is classified no more
     * @throws InvalidInput if the day is not later than the latest change
     */
    public void classify(AreaId area, Vulnerability.@Nullable Grade grade, LocalDate from) {
        access.require(Right.EDIT_AREAS, areas.paths(area));
        areas.get(area);
        List<Vulnerability> before = of(area);
        Vulnerability last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && !from.isAfter(last.to() == null ? last.from() : last.to())) {
            throw new InvalidInput("area.vulnerable.early", from, last.to() == null ? last.from() : last.to());
        }
        Vulnerability holding = last == null || last.to() != null ? null : last;
        if (grade == (holding == null ? null : holding.grade())) {
            return;
        }
        if (holding != null) {
            repository.end(area, holding.from(), from.minusDays(1));
        }
        Vulnerability now = grade == null ? null : new Vulnerability(area, grade, from, null);
        if (now != null) {
            repository.insert(now);
        }
        audit.record("area.classified", "area", area.value(), last, now);
    }
}
