package se.samblick.app.figures;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.audit.Actor;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.job.JobContext;
import se.samblick.app.job.JobFailed;
import se.samblick.app.job.JobHandler;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.UserError;

/**
 * Saves a long file as an extract, in one transaction. Begun anew after a restart; what has been saved already is not
 * saved again.
 */
@Component
class ImportCommitJob implements JobHandler {
    static final String KIND = "figures.commit";

    private final Imports imports;
    private final Access access;
    private final Messages messages;

    ImportCommitJob(Imports imports, Access access, Messages messages) {
        this.imports = imports;
        this.access = access;
        this.messages = messages;
    }

    /** @param by id of the account that asked for it */
    record Input(String by) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        var id = new ImportId(UUID.fromString(context.subject()));
        String by = context.input(Input.class).by();
        try {
            if (by.equals(Actor.SYSTEM.id())) {
                access.asSystem(() -> imports.commitNow(id, new JobWatch(context)));
            } else {
                access.as(UUID.fromString(by), () -> imports.commitNow(id, new JobWatch(context)));
            }
        } catch (ReadingWatch.CalledOff e) {
            // Rolled back: the import is as ready as before.
            return;
        } catch (Forbidden e) {
            throw new JobFailed(messages.text(Language.SV, "figures.import.notYours"), e);
        } catch (RuntimeException e) {
            if (e instanceof UserError error) {
                throw new JobFailed(
                        messages.text(
                                Language.SV, error.key(), error.arguments().toArray()),
                        e);
            }
            throw e;
        }
    }
}
