package se.samblick.app.figures;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Rows streamed to PostgreSQL by COPY in its text format, in the transaction of the connection. Closing without
 * {@link #finish} cancels the copy.
 */
final class CopyRows implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 1024);
    private boolean first = true;

    CopyRows(Connection connection, String statement) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** Adds a field to the row; null is SQL's null. */
    CopyRows field(@Nullable Object value) {
        if (!first) {
            block.append('\t');
        }
        first = false;
        if (value == null) {
            block.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            block.append(value);
        }
        return this;
    }

    /** Ends the row. */
    void end() {
        block.append('\n');
        first = true;
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    /** Sends what is left and answers how many rows the server took. */
    long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", null, e);
        }
        block.setLength(0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                case '\0' -> block.append(' ');
                default -> block.append(c);
            }
        }
    }
}
