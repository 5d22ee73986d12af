package org.lode.represent.selection;

/**
 * A column that is left out.
 *
 * @param column its place among all columns, from 0
 * @param reason why, in a few words
 * @param like the place of the kept column that says the same; -1 if there is none
 * @param correlation Pearson's correlation with that column; 0 if there is none
 */
public record DroppedColumn(int column, Reason reason, int like, double correlation) {
    /** Why a column is left out. */
    public enum Reason {
        /** All rows have the same value. */
        CONSTANT("all rows have the same value"),
        /** Another column, that is kept, says the same. */
        CORRELATED("correlated with another column");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /** The reason in words. */
        public String phrase() {
            return phrase;
        }
    }
}
