package org.lode.represent;

/**
 * Says in one sentence why a material, a descriptor or a recipe cannot be used, and what to do about it.
 *
 * <p>The message quotes the user's own text and is meant to be shown as it is.
 */
public final class MaterialException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence that the user will read. */
    public MaterialException(String message) {
        super(message);
    }

    /** Takes the sentence that the user will read and the failure behind it. */
    public MaterialException(String message, Throwable cause) {
        super(message, cause);
    }
}
