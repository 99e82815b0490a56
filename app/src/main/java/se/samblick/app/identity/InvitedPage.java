package se.samblick.app.identity;

/**
 * A link made for someone, shown this once.
 *
 * @param id of the account
 * @param link whole address
 * @param hours how long it is good
 */
public record InvitedPage(String id, String name, String link, long hours) {}
