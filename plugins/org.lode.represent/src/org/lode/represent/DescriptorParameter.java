package org.lode.represent;

import java.util.List;

/**
 * A setting of a descriptor in a recipe.
 *
 * @param name name as written in the recipe
 * @param defaultValue value where the recipe says nothing
 * @param choices the allowed values; empty for a whole number
 * @param minimum smallest allowed whole number; 0 for choices
 * @param maximum largest allowed whole number; 0 for choices
 * @param meaning what the setting does, in one sentence
 * @param form regular expression of a text that must be given, with the default value as an example; empty for others
 */
public record DescriptorParameter(
        String name, String defaultValue, List<String> choices, int minimum, int maximum, String meaning, String form) {

    /** A whole number between two bounds. */
    public static DescriptorParameter integer(String name, int defaultValue, int minimum, int maximum, String meaning) {
        return new DescriptorParameter(name, Integer.toString(defaultValue), List.of(), minimum, maximum, meaning, "");
    }

    /** One of several words; the first is the default. */
    public static DescriptorParameter choice(String name, List<String> choices, String meaning) {
        return new DescriptorParameter(name, choices.get(0), List.copyOf(choices), 0, 0, meaning, "");
    }

    /** A text that the recipe must give. */
    public static DescriptorParameter text(String name, String example, String form, String meaning) {
        return new DescriptorParameter(name, example, List.of(), 0, 0, meaning, form);
    }

    /** Whether the recipe must give it. */
    public boolean required() {
        return !form.isEmpty();
    }

    /** The allowed values in words. */
    public String allowed() {
        if (required()) {
            return "a text such as " + defaultValue;
        }
        return choices.isEmpty()
                ? "a whole number from " + minimum + " to " + maximum
                : String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.get(choices.size() - 1);
    }

    /**
     * The value in normal form.
     *
     * @throws MaterialException if the value is not allowed
     */
    String normal(String descriptor, String value) throws MaterialException {
        if (choices.contains(value) || required() && value.matches(form)) {
            return value;
        }
        if (choices.isEmpty() && !required() && value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= minimum && number <= maximum) {
                return Integer.toString(number);
            }
        }
        throw new MaterialException("Parameter '" + name + "' of descriptor '" + descriptor + "' cannot be '" + value
                + "': give " + allowed() + ".");
    }
}
