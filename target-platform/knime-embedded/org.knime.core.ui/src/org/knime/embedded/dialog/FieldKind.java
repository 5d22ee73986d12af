package org.knime.embedded.dialog;

/** What a field takes, in words for users. */
public enum FieldKind {
    /** True or false. */
    YES_NO("true or false"),
    /** A whole number. */
    WHOLE_NUMBER("whole number"),
    /** A number. */
    NUMBER("number"),
    /** A text. */
    TEXT("text"),
    /** One of fixed values. */
    CHOICE("choice"),
    /** A text from those that the input offers, say a column. */
    SELECTION("selection"),
    /** Columns of the input. */
    COLUMNS("columns"),
    /** Several values. */
    LIST("list"),
    /** A date, a time or both. */
    TIME("date or time"),
    /** A list of objects with fields of their own. */
    OBJECTS("list of entries"),
    /** A message or a button. */
    NO_VALUE("no value"),
    /** Anything else. */
    OTHER("value");

    private final String text;

    FieldKind(final String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
