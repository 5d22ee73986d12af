package org.knime.core.node.config.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes characters that XML 1.0 attributes cannot carry as {@code %%} and five decimal digits: control characters and
 * everything above U+D7FF. A per cent sign that is followed by another is written so, too, which keeps the form unique.
 */
final class ControlCharacters {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PLAIN = 0xd7ff;
    private static final Pattern ESCAPED = Pattern.compile("%%([0-9]{5})");

    private ControlCharacters() {}

    static String escape(final String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = c < FIRST_PRINTABLE
                    || c > LAST_PLAIN
                    || (c == '%' && i + 1 < text.length() && text.charAt(i + 1) == '%');
            if (special && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (special) {
                escaped.append("%%").append(Integer.toString(100_000 + c), 1, 6);
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    static String unescape(final String text) {
        if (text == null || !text.contains("%%")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1)))));
    }
}
