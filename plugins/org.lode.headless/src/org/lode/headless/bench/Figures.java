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
     * @param unit its unit, such as {@code s} or {@code MiB}; empty for a plain number
     * @param how on what and how it was measured, empty if the benchmark's description says so
     */
    public record Figure(double value, String unit, String how) {}

    /** Adds a figure; its name is in lower case with underscores. */
    public Figures add(String name, double value, String unit) {
        return add(name, value, unit, "");
    }

    /** Adds a figure with how it was measured; its name is in lower case with underscores. */
    public Figures add(String name, double value, String unit, String how) {
        figures.put(name, new Figure(value, unit, how));
        return this;
    }

    /** Adds the figures of a part. */
    Figures addAll(Figures part) {
        figures.putAll(part.figures);
        return this;
    }

    /** The figures by name. */
    public Map<String, Figure> all() {
        return new LinkedHashMap<>(figures);
    }
}
