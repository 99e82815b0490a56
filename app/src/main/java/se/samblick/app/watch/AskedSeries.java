package se.samblick.app.watch;

import org.jspecify.annotations.Nullable;

/** What the address of one series says, word for word; all but the category may be left out. */
record AskedSeries(
        @Nullable String omrade,
        @Nullable String datamangd,
        @Nullable String kategori,
        @Nullable String uttag,
        @Nullable String steg) {
    AskedViews.Said said() {
        return new AskedViews.Said(omrade, datamangd, kategori, uttag);
    }
}
