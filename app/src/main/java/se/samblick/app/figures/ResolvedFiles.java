package se.samblick.app.figures;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The last few long files that this program has read, ready to be committed. */
@Component
class ResolvedFiles implements DisposableBean {
    private static final int MOST = 3;

    private final Map<ImportId, Resolved> files = new LinkedHashMap<>();

    /**
     * A long file as it was read.
     *
     * @param known what was known of areas and categories then; with other knowledge it would be read otherwise
     * @param corrections those it was read with
     */
    record Resolved(ResolvedRows rows, Known known, Corrections corrections, Reckoning reckoning) {}

    synchronized void keep(ImportId id, Resolved resolved) {
        forget(id);
        files.put(id, resolved);
        Iterator<Resolved> oldest = files.values().iterator();
        while (files.size() > MOST) {
            oldest.next().rows().close();
            oldest.remove();
        }
    }

    /** The file, if it would be read the same today; the caller closes it. */
    synchronized Optional<Resolved> take(ImportId id, Known known, Corrections corrections) {
        Resolved resolved = files.remove(id);
        if (resolved != null
                && (!resolved.known().equals(known) || !resolved.corrections().equals(corrections))) {
            resolved.rows().close();
            return Optional.empty();
        }
        return Optional.ofNullable(resolved);
    }

    synchronized void forget(ImportId id) {
        Resolved resolved = files.remove(id);
        if (resolved != null) {
            resolved.rows().close();
        }
    }

    @Override
    public synchronized void destroy() {
        files.values().forEach(r -> r.rows().close());
        files.clear();
    }
}
