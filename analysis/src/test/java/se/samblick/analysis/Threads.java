package se.samblick.analysis;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Runs work whose parallel streams may use a given number of threads. */
final class Threads {
    private Threads() {}

    static <T> T one(Callable<T> work) throws Exception {
        return with(1, work);
    }

    static <T> T four(Callable<T> work) throws Exception {
        return with(4, work);
    }

    private static <T> T with(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }
}
