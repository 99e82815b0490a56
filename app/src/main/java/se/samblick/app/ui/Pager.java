package se.samblick.app.ui;

/**
 * Where one is in a long list.
 *
 * @param page from 1
 * @param size lines on a page
 * @param total lines in all
 * @param address of the list with its filters, without the page
 */
public record Pager(int page, int size, long total, String address) {
    public Pager {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("Page %d of size %d: both count from 1".formatted(page, size));
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public String href(int to) {
        return address + (address.contains("?") ? "&" : "?") + "sida=" + to;
    }
}
