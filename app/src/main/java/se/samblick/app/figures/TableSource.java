package se.samblick.app.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a file, one row at a time. */
interface TableSource {
    /**
     * Reads a file and hands over its tables in order.
     *
     * @param name as the user named it
     * @throws UnreadableFile if the file cannot be read
     */
    void read(String name, Path file, Tables tables) throws IOException;

    /**
     * A column of a table.
     *
     * @param name letters or number, as in {@link Origins#column}; empty if it has none
     */
    record Column(String name, Role role, String header) {
        /** What it was read as. */
        enum Role {
            AREA,
            CATEGORY,
            /** Never read: comments and the like. */
            IGNORED,
            OTHER
        }
    }

    /** Gets the tables of a file. */
    interface Tables {
        /**
         * A table begins.
         *
         * @param number from 1
         * @param title heading or title, empty if it has none
         * @param areaFromText whether the area of its values stands in the text around it rather than in the table
         */
        void begin(int number, String title, boolean areaFromText);

        /** The columns of the table, before its rows; empty where the format has none. */
        void columns(List<Column> columns);

        void row(ReadRow row);

        /** Something in the table can be read in two ways, or was left out; words in Swedish. */
        void doubt(String origin, String found, String expected);

        /**
         * The table has ended.
         *
         * @param grid its first cells, null if the format has none
         * @param part whether it was read in passing, without all its cells at hand
         */
        void end(@Nullable RoleGrid grid, boolean part);
    }

    /** A file that no table can be read from; the message is one Swedish sentence. */
    final class UnreadableFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
