package org.lode.headless.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Figures of a benchmark in the order they were taken. */
public final class Figures {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /**
     * A figure.
     *
     * @param value the value
     * @param unit its unit, such as {@code s} or {@code MiB}
     */
    public record Figure(double value, String unit) {}

    /** Adds a figure; its name is in lower case with underscores. */
    public Figures add(String name, double value, String unit) {
        figures.put(name, new Figure(value, unit));
        return this;
    }

    /** The figures by name. */
    public Map<String, Figure> all() {
        return new LinkedHashMap<>(figures);
    }
}
