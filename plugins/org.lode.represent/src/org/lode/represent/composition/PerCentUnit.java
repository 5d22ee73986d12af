package org.lode.represent.composition;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unit of the per cents behind a list, as in {@code 70Fe-30Cr (at.%)}.
 *
 * @param textBefore the text without the unit
 * @param word what stands before the sign, in lower case; empty for the sign alone
 * @param isGiven whether there is a unit at all
 */
record PerCentUnit(String textBefore, String word, boolean isGiven) {
    /** A unit: {@code %}, {@code wt%}, {@code at.%}, {@code mol-%} and their like; the group is the word. */
    static final String UNIT = "(wt|at|mol|mass|weight|atomic)?\\.?[\\s-]*%";

    static final String BY_WEIGHT = "per cents are by weight";
    static final String ATOMIC = "per cents are atomic";
    private static final Pattern AT_END =
            Pattern.compile("\\s*(?:\\(\\s*" + UNIT + "\\s*\\)|" + UNIT + ")$", Pattern.CASE_INSENSITIVE);

    /** The unit at the end of a text, if it has one. */
    static PerCentUnit atEndOf(String text) {
        var matcher = AT_END.matcher(text);
        if (text.indexOf('%') < 0 || !matcher.find()) {
            return new PerCentUnit(text, "", false);
        }
        var word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new PerCentUnit(
                text.substring(0, matcher.start()), word == null ? "" : word.toLowerCase(Locale.ROOT), true);
    }

    /** Whether the per cents are by weight. */
    boolean byWeight() {
        return isWeight(word);
    }

    /** Whether a word before the sign tells per cents by weight. */
    static boolean isWeight(String word) {
        return word.equals("wt") || word.equals("mass") || word.equals("weight");
    }
}
