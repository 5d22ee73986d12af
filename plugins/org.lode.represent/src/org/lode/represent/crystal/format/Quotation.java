package org.lode.represent.crystal.format;

/** Words of a file in a message: in quotes, and cut short where they would fill the screen. */
final class Quotation {
    private static final int LONGEST = 60;

    private Quotation() {}

    static String of(String text) {
        return text.length() > LONGEST ? "'" + text.substring(0, LONGEST) + "…'" : "'" + text + "'";
    }
}
