package se.samblick.app.figures;

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
    private final CopyText block = new CopyText(BLOCK + 1024);

    CopyRows(Connection connection, String statement) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** Adds a field to the row; null is SQL's null. */
    CopyRows field(@Nullable Object value) {
        block.field(value);
        return this;
    }

    /** Ends the row. */
    void end() {
        block.end();
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    /** Adds a value of an extract. */
    void value(DatasetId dataset, ExtractId extract, Observation o) {
        block.field(dataset.value()).field(extract.value());
        ResolvedRows.write(block, o);
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    /** Sends bytes that are rows already. */
    void rows(byte[] bytes, int length) {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", null, e);
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
        byte[] bytes = block.drain();
        rows(bytes, bytes.length);
    }
}
