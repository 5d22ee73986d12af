package org.lode.nodes.reader;

/** A connection table that cannot be read; the message says why. */
final class MolfileException extends Exception {
    MolfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
