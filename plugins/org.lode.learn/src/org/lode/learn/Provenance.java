package org.lode.learn;

/**
 * Where training data came from and when a model was learned from it; the model's card repeats it.
 *
 * @param dataSource the data set or table, for people
 * @param licence the licence of the data, empty if unknown
 * @param citation what to cite when the model is used, empty if nothing
 * @param date the day of learning as {@code YYYY-MM-DD}; it is given, not asked from the clock, so that the same input
 *     gives the same file
 */
public record Provenance(String dataSource, String licence, String citation, String date) {
    /** Provenance of a table about which nothing else is known. */
    public static Provenance of(String dataSource, String date) {
        return new Provenance(dataSource, "", "", date);
    }
}
