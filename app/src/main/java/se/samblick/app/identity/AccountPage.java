package se.samblick.app.identity;

import java.util.List;

/**
 * A part of the list of accounts.
 *
 * @param page from 1
 * @param size accounts on a page
 * @param total accounts in all
 */
public record AccountPage(List<Account> items, int page, int size, long total) {
    public AccountPage {
        items = List.copyOf(items);
    }
}
