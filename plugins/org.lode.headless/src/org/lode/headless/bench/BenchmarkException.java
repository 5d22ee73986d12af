package org.lode.headless.bench;

/** Why a benchmark cannot be run, as a sentence for the user. */
public final class BenchmarkException extends Exception {
    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message);
    }

    BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
