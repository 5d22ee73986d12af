package org.knime.embedded.parameters.state;

/** The parts of a control that can be computed. */
public enum StatePart {
    /** The value of the field. */
    VALUE,
    /** What the value is chosen from. */
    CHOICES,
    /** The message that is shown. */
    MESSAGE,
    /** The content that an optional starts with. */
    DEFAULT,
    /** The element that is added to an array. */
    ELEMENT_DEFAULT,
    /** The lower bound of a number. */
    MINIMUM,
    /** The upper bound of a number. */
    MAXIMUM,
    /** What an empty control shows. */
    PLACEHOLDER,
    /** The pattern of a text. */
    PATTERN,
    /** The least length of a text. */
    MINIMUM_LENGTH,
    /** The greatest length of a text. */
    MAXIMUM_LENGTH
}
