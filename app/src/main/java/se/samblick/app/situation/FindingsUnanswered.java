package se.samblick.app.situation;

import java.util.List;
import java.util.Map;
import se.samblick.app.ui.UserError;

/** A signature while claims are contradicted and nobody has said why they stand. */
public class FindingsUnanswered extends UserError {
    private static final long serialVersionUID = 1L;

    private final transient List<PictureFinding> findings;

    FindingsUnanswered(List<PictureFinding> findings) {
        super(422, "situation.sign.findings", findings.size());
        this.findings = List.copyOf(findings);
    }

    public List<PictureFinding> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("findings", findings);
    }
}
