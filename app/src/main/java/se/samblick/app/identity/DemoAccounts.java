package se.samblick.app.identity;

import java.util.List;

/** Accounts that the sign-in page may show, because everything here is made up. Told by the demo, if it is loaded. */
public interface DemoAccounts {
    /** What to show; empty when no demo is loaded. */
    List<Shown> shown();

    /**
     * One account of the demo.
     *
     * @param role role and area in words
     */
    record Shown(String userName, String password, String role) {}
}
