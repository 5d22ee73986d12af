package org.lode.screen;

/**
 * A material to be screened.
 *
 * @param name the user's name of the row, or where it comes from
 * @param text the material's text, null or blank if the row has none
 * @param problem why the row can't be read at all, null if it can
 * @param place where it stands, such as {@code 'library.smi', line 7}; empty if the name says it
 */
public record Candidate(String name, String text, String problem, String place) {
    /** A row whose name says where it stands. */
    public Candidate(String name, String text, String problem) {
        this(name, text, problem, "");
    }

    /** A row that can be read. */
    public Candidate(String name, String text) {
        this(name, text, null, "");
    }
}
