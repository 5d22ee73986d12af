package org.lode.learn;

import java.util.Objects;

/**
 * A property of a material with its unit.
 *
 * @param name the property's name, such as {@code heat capacity at constant pressure}
 * @param unit the unit of its values, such as {@code J/(kg·K)}; empty for a pure number
 */
public record Property(String name, String unit) {
    /** Checks that the name isn't blank. */
    public Property {
        Objects.requireNonNull(unit, "unit");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A property needs a name.");
        }
    }

    /** Name and unit for people: {@code density [g/cm³]}. */
    public String label() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }
}
