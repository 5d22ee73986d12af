package org.lode.represent.crystal.format;

/**
 * Splits the text of a CIF into words.
 *
 * <p>S. R. Hall, F. H. Allen, I. D. Brown, Acta Cryst. A47 (1991) 655; version 1.1 of the syntax: a quote ends a word only
 * before a blank, and a semicolon at the start of a line opens and closes a text field.
 */
final class CifLexer {
    private final String text;
    private int position;
    private String word = "";
    private boolean quoted;
    private int start;

    CifLexer(String text) {
        this.text = text;
        position = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Goes to the next word; false at the end of the text. */
    boolean next() {
        skipBlanksAndComments();
        if (position >= text.length()) {
            return false;
        }
        char first = text.charAt(position);
        start = position;
        if (first == ';' && atLineStart()) {
            field();
        } else if (first == '\'' || first == '"') {
            quotation(first);
        } else {
            while (position < text.length() && !blank(position)) {
                position++;
            }
            word = text.substring(start, position);
            quoted = false;
        }
        return true;
    }

    /** The word without its quotes. */
    String word() {
        return word;
    }

    /** Place of the word's first character in the text. */
    int start() {
        return start;
    }

    /** Whether the word stood in quotes or was a text field, so that it can't be a tag or keyword. */
    boolean quoted() {
        return quoted;
    }

    private void skipBlanksAndComments() {
        while (position < text.length()) {
            if (text.charAt(position) == '#') {
                position = lineEnd(position);
            } else if (blank(position)) {
                position++;
            } else {
                return;
            }
        }
    }

    private void field() {
        int content = position + 1;
        int line = lineEnd(content);
        while (line < text.length() && !(line + 1 < text.length() && text.charAt(line + 1) == ';')) {
            line = lineEnd(line + 1);
        }
        word = text.substring(Math.min(content, line), line).strip();
        position = Math.min(text.length(), line + 2);
        quoted = true;
    }

    private void quotation(char quote) {
        int content = position + 1;
        int line = lineEnd(content);
        int end = content;
        while (end < line && !(text.charAt(end) == quote && (end + 1 >= text.length() || blank(end + 1)))) {
            end++;
        }
        word = text.substring(content, end);
        position = Math.min(line, end + 1);
        quoted = true;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean atLineStart() {
        return position == 0 || text.charAt(position - 1) == '\n' || text.charAt(position - 1) == '\r';
    }

    private boolean blank(int index) {
        return text.charAt(index) <= ' ' || text.charAt(index) == '\u00A0';
    }
}
