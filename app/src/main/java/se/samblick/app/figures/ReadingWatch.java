package se.samblick.app.figures;

/** Whoever waits for a file to be read: is told how far it has come, and may call it off. */
interface ReadingWatch {
    /** Nobody waits. */
    ReadingWatch NONE = new ReadingWatch() {
        @Override
        public void progress(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param share of the file that has been read, 0–1 */
    void progress(double share);

    boolean cancelled();

    /** Someone has called the reading off. */
    final class CalledOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
