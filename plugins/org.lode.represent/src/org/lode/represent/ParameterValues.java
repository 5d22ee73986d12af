package org.lode.represent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of one part of a recipe: every parameter of the descriptor has an allowed value. */
public final class ParameterValues {
    private final Map<String, String> values;

    private ParameterValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Checks the user's values and fills in the defaults.
     *
     * @throws MaterialException if a parameter is unknown or its value not allowed
     */
    static ParameterValues of(DescriptorInfo info, Map<String, String> given) throws MaterialException {
        var names = info.parameters().stream().map(DescriptorParameter::name).toList();
        for (var name : given.keySet()) {
            if (!names.contains(name)) {
                throw new MaterialException("Descriptor '" + info.name() + "' has no parameter '" + name + "'"
                        + Suggestion.of(name, names));
            }
        }
        var values = new LinkedHashMap<String, String>();
        for (var parameter : info.parameters()) {
            if (parameter.required() && !given.containsKey(parameter.name())) {
                throw new MaterialException("Descriptor '" + info.name() + "' needs parameter '" + parameter.name()
                        + "': " + parameter.meaning() + ".");
            }
            var value = given.getOrDefault(parameter.name(), parameter.defaultValue());
            values.put(parameter.name(), parameter.normal(info.name(), value));
        }
        return new ParameterValues(values);
    }

    /** The value of a whole-number parameter. */
    public int integer(String name) {
        return Integer.parseInt(text(name));
    }

    /** Whether a {@code true}/{@code false} parameter is set. */
    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    /** The value as written in the recipe's normal form. */
    public String text(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return value;
    }

    /** {@code (name=value,name=value)} with more values behind these, or nothing where there are none. */
    String normalForm(Map<String, String> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
