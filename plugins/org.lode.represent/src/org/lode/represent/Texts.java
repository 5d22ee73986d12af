package org.lode.represent;

/** The user's texts before they are read. */
final class Texts {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private Texts() {}

    /** The text without leading and trailing blanks, byte order marks and blanks of no width included. */
    static String required(String text, String what) throws MaterialException {
        int end = text == null ? 0 : text.length();
        int begin = 0;
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            throw new MaterialException("The " + what + " is missing.");
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char symbol) {
        return Character.isWhitespace(symbol)
                || Character.isSpaceChar(symbol)
                || symbol == BYTE_ORDER_MARK
                || symbol == ZERO_WIDTH_SPACE;
    }
}
