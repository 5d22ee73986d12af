package org.lode.represent;

/** Thrown inside a descriptor whose row takes too long or isn't wanted any more. */
final class RowInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    RowInterrupted() {
        super("interrupted", null, false, false);
    }
}
