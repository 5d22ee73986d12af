package org.lode.represent;

/** The user's texts before they are read. */
final class Texts {
    private Texts() {}

    /** The text without leading and trailing blanks. */
    static String required(String text, String what) throws MaterialException {
        if (text == null || text.isBlank()) {
            throw new MaterialException("The " + what + " is missing.");
        }
        return text.strip();
    }
}
