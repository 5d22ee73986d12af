package org.lode.design.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lode.design.likelihood.Evaluation;

/**
 * All that a run has been told about structures so far.
 *
 * <p>A run is determined by its seed and by what it is told. So a run that starts anew with the journal of one that
 * broke off goes the same way as that one, without a model being asked or a structure being read twice, and then goes
 * on. It needs no copy of the sampler's state, and a journal can't disagree with it: what the journal doesn't know is
 * evaluated.
 *
 * <p>Reading from several threads is fine while nothing is added.
 */
public final class RunJournal {
    private final Map<String, String> settings;
    private final Map<String, String> structures = new LinkedHashMap<>();
    private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    private final Map<Integer, Double> seconds = new LinkedHashMap<>();

    /**
     * Without any entries.
     *
     * @param settings all that the run depends on, by name
     */
    public RunJournal(Map<String, String> settings) {
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** All that the run depends on, by name. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Whether a text was read before. */
    public boolean knows(String text) {
        return structures.containsKey(text);
    }

    /** The canonical text of the structure of a text that was read before; null if it was none. */
    public String canonical(String text) {
        var canonical = structures.get(text);
        return canonical == null || canonical.isEmpty() ? null : canonical;
    }

    /** What was said of a structure; null if nothing was. */
    public Evaluation evaluation(String canonical) {
        return evaluations.get(canonical);
    }

    /** Notes what a text was read as; the canonical text is null if it could not be. */
    public void read(String text, String canonical) {
        structures.putIfAbsent(text, Objects.requireNonNullElse(canonical, ""));
    }

    /** Notes what was said of a structure. */
    public void evaluated(String canonical, Evaluation evaluation) {
        evaluations.putIfAbsent(canonical, evaluation);
    }

    /**
     * The wall time of a step in seconds: as it was in the run that the journal is of, else the given one, which is
     * noted.
     */
    public double seconds(int step, double measured) {
        return seconds.computeIfAbsent(step, unset -> measured);
    }

    /** The last step whose time was noted, -1 if none was. */
    public int lastStep() {
        return seconds.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** How many structures were evaluated. */
    public int size() {
        return evaluations.size();
    }

    Map<String, String> structures() {
        return structures;
    }

    Map<String, Evaluation> evaluations() {
        return evaluations;
    }

    Map<Integer, Double> seconds() {
        return seconds;
    }
}
