package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses texts by a pattern. */
public class PatternFilter implements Persistable {

    /** The pattern. */
    public String m_pattern = "";

    /** Whether upper and lower case differ. If not, KNIME lowers pattern and text, so {@code \D} becomes {@code \d}. */
    public boolean m_isCaseSensitive;

    /** Whether texts that do not match are chosen. */
    public boolean m_isInverted;

    /** Creates an empty pattern. */
    public PatternFilter() {}

    /** The kinds of patterns. */
    public enum PatternMode {
        /** A regular expression; the empty one matches nothing. */
        REGEX,
        /** {@code *} stands for any text, {@code ?} for any character. */
        WILDCARD;
    }

    /** Those of the choices that are chosen. */
    public String[] getSelected(final PatternMode mode, final String[] choices) {
        return Arrays.stream(choices).filter(getIsSelectedPredicate(mode)).toArray(String[]::new);
    }

    /**
     * Whether a text is chosen.
     *
     * @throws java.util.regex.PatternSyntaxException if the pattern is no regular expression
     */
    public Predicate<String> getIsSelectedPredicate(final PatternMode mode) {
        final var pattern = withCase(m_pattern);
        final Predicate<String> matches =
                switch (mode) {
                    case REGEX ->
                        pattern.isEmpty()
                                ? text -> false
                                : Pattern.compile("^" + pattern + "$").asPredicate();
                    case WILDCARD ->
                        Pattern.compile(wildcardToRegex(pattern), Pattern.DOTALL)
                                .asMatchPredicate();
                };
        return text -> matches.test(withCase(text)) != m_isInverted;
    }

    private String withCase(final String text) {
        return m_isCaseSensitive ? text : text.toLowerCase(Locale.ROOT);
    }

    private static String wildcardToRegex(final String wildcard) {
        final var regex = new StringBuilder();
        for (final char c : wildcard.toCharArray()) {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
