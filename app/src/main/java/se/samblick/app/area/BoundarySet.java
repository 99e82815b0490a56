package se.samblick.app.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of one file, from a day on.
 *
 * @param source who drew them, such as the municipality's survey office; may be empty
 * @param system EPSG number of the reference system that the file is in
 * @param forms empty in a list of sets
 * @param createdBy id of the account
 * @param loadedAt when they became boundaries, null before that
 */
public record BoundarySet(
        BoundarySetId id,
        String fileName,
        String sha256,
        String source,
        LocalDate validFrom,
        String system,
        State state,
        List<BoundaryForm> forms,
        List<BoundaryFinding> findings,
        String createdBy,
        String createdName,
        Instant createdAt,
        @Nullable Instant loadedAt) {
    public BoundarySet {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
    }

    /** How far it has come. */
    public enum State {
        /** Read and shown, and no boundary yet. */
        DRAFT,
        LOADED,
        /** Was loaded and is taken back. */
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The areas that it has a boundary for. */
    public Set<AreaId> areas() {
        return forms.stream().map(BoundaryForm::area).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** True if each form is an area or left out, and no form that is used has a fault. */
    public boolean ready() {
        return state == State.DRAFT
                && !areas().isEmpty()
                && forms.stream().allMatch(f -> f.leftOut() || f.area() != null && !faulty(f.number()));
    }

    /** Whether a form has a fault that must be mended in the file. */
    public boolean faulty(int form) {
        return findings.stream()
                .anyMatch(f -> f.severity() == BoundaryFinding.Severity.ERROR
                        && f.forms().contains(form));
    }

    BoundarySet with(List<BoundaryForm> others, List<BoundaryFinding> told) {
        return new BoundarySet(
                id,
                fileName,
                sha256,
                source,
                validFrom,
                system,
                state,
                others,
                told,
                createdBy,
                createdName,
                createdAt,
                loadedAt);
    }
}
