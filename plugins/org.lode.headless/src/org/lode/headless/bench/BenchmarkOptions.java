package org.lode.headless.bench;

import java.util.List;

/**
 * What a user may ask of a benchmark besides its name.
 *
 * @param draws how many random draws to take where there are any, 0 for the benchmark's own number
 * @param quick whether to take few draws and small tables, to see that everything works
 * @param sections the sections to run, all if empty
 * @param budgets how many proposals designs may make, the benchmark's own numbers if empty
 * @param familiarity how much the chemical language counts in the designs of the Bayesian Designer
 * @param runs what is known of single runs
 */
public record BenchmarkOptions(
        int draws, boolean quick, List<String> sections, List<Integer> budgets, double familiarity, RunRecords runs) {
    /** As a new Bayesian Designer has it. */
    public static final double USUAL_FAMILIARITY = 0.5;

    /** Everything as the benchmark has it. */
    public static final BenchmarkOptions STANDARD = new BenchmarkOptions(0, false, List.of());

    /** Copies the lists. */
    public BenchmarkOptions {
        sections = List.copyOf(sections);
        budgets = List.copyOf(budgets);
    }

    /** With the benchmark's own budgets, and nothing known of its runs. */
    public BenchmarkOptions(int draws, boolean quick, List<String> sections) {
        this(draws, quick, sections, List.of(), USUAL_FAMILIARITY, RunRecords.NONE);
    }

    /** The same for all sections. */
    BenchmarkOptions all() {
        return new BenchmarkOptions(draws, quick, List.of(), budgets, familiarity, runs);
    }

    /** Whether a section is to be run. */
    boolean wants(String section) {
        return sections.isEmpty() || sections.contains(section);
    }
}
