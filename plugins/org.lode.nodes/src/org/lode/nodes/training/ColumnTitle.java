package org.lode.nodes.training;

/**
 * A column's name taken apart, as in "heat capacity (J/(kg K))" or "Tg [K]".
 *
 * @param name what stands before the last brackets
 * @param unit what stands in the brackets at the end, empty without such
 */
record ColumnTitle(String name, String unit) {
    /** Takes a column's name apart. */
    static ColumnTitle of(String column) {
        var title = column.strip();
        int open = openingBracket(title);
        return open > 0
                ? new ColumnTitle(
                        title.substring(0, open).strip(),
                        title.substring(open + 1, title.length() - 1).strip())
                : new ColumnTitle(title, "");
    }

    /** The index of the bracket that the last character closes, or -1. */
    private static int openingBracket(String title) {
        int depth = 0;
        for (int i = title.length() - 1; i >= 0; i--) {
            char character = title.charAt(i);
            depth += character == ')' || character == ']' ? 1 : 0;
            depth -= character == '(' || character == '[' ? 1 : 0;
            if (depth <= 0) {
                return i < title.length() - 1 ? i : -1;
            }
        }
        return -1;
    }
}
