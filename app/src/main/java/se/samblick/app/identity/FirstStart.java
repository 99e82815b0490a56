package se.samblick.app.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.identity.OneTimeCodes.Purpose;
import se.samblick.app.ui.InvalidInput;

/**
 * The first moments of an empty installation: whoever holds the link that the start printed names the municipality and
 * makes the first account. Then the link is dead, and so is every other while there is an account.
 */
@Service
class FirstStart {
    private static final Duration VALID = Duration.ofDays(30);

    private final OneTimeCodes codes;
    private final Accounts accounts;
    private final Access access;
    private final ObjectProvider<FirstMunicipality> municipalities;

    FirstStart(OneTimeCodes codes, Accounts accounts, Access access, ObjectProvider<FirstMunicipality> municipalities) {
        this.codes = codes;
        this.accounts = accounts;
        this.access = access;
        this.municipalities = municipalities;
    }

    /** A new code for the link; the one printed at an earlier start is put out. */
    @Transactional
    public String issueCode() {
        return codes.issue(Purpose.FIRST_START, null, VALID);
    }

    @Transactional(readOnly = true)
    public boolean open(String code) {
        return accounts.none() && codes.valid(Purpose.FIRST_START, code);
    }

    List<FirstMunicipality.Choice> choices() {
        return municipalities.stream()
                .flatMap(source -> source.choices().stream())
                .toList();
    }

    /**
     * Names the municipality and makes the first account, an administrator's.
     *
     * @param writes whether the same person also writes and signs the municipality's pictures, as in a small one
     * @throws LinkDead if the code is not good
     * @throws InvalidInput if there is no such municipality
     * @throws WeakPassword if the password is too easy to guess; the code is then still good
     */
    @Transactional
    public Account begin(String code, String municipality, NewAccount first, boolean writes) {
        if (!open(code) || codes.use(Purpose.FIRST_START, code).isEmpty()) {
            throw new LinkDead();
        }
        return access.asSystem(() -> {
            FirstMunicipality.Founded founded = municipalities.stream()
                    .flatMap(source -> source.found(municipality).stream())
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("identity.first.municipality"));
            List<Grant> grants = new ArrayList<>();
            grants.add(Grant.of(Role.ADMINISTRATOR, founded.area()));
            if (writes) {
                grants.add(Grant.of(Role.DISTRICT_EDITOR, founded.area(), founded.party())
                        .signing());
            }
            return accounts.create(new NewAccount(first.userName(), first.name(), first.password(), grants));
        });
    }
}
