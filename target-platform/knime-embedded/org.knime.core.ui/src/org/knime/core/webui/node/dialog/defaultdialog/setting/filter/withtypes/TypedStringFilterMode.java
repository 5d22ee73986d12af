package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;

/** How a filter of typed names chooses. */
public enum TypedStringFilterMode {
    /** By hand. */
    MANUAL,
    /** By a regular expression. */
    REGEX,
    /** By a pattern with {@code *} and {@code ?}. */
    WILDCARD,
    /** By type. */
    TYPE;
}
