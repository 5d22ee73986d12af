package org.lode.headless.report;

/** Text that came from the user made safe for HTML and SVG. */
final class Html {
    private Html() {}

    /** The text with every character escaped that could end it or start markup; control characters become blanks. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** The text cut to a length, with an ellipsis where it was cut, and escaped. */
    static String shorten(String text, int length) {
        return escape(text.length() <= length ? text : text.substring(0, length - 1) + "…");
    }
}
