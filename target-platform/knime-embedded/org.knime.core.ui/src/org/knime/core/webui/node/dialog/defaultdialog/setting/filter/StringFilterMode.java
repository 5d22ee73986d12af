package org.knime.core.webui.node.dialog.defaultdialog.setting.filter;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter.PatternMode;

/** How a text filter chooses. */
public enum StringFilterMode {
    /** By hand. */
    MANUAL,
    /** By a regular expression. */
    REGEX,
    /** By a pattern with {@code *} and {@code ?}. */
    WILDCARD;

    /** The kind of the pattern. */
    public PatternMode toPatternMode() {
        return this == REGEX ? PatternMode.REGEX : PatternMode.WILDCARD;
    }
}
