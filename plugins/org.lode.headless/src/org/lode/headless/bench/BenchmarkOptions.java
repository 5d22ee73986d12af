package org.lode.headless.bench;

import java.util.List;

/**
 * What a user may ask of a benchmark besides its name.
 *
 * @param draws how many random draws to take where there are any, 0 for the benchmark's own number
 * @param quick whether to take few draws and small tables, to see that everything works
 * @param sections the sections to run, all if empty
 */
public record BenchmarkOptions(int draws, boolean quick, List<String> sections) {
    /** Everything as the benchmark has it. */
    public static final BenchmarkOptions STANDARD = new BenchmarkOptions(0, false, List.of());

    /** Copies the list. */
    public BenchmarkOptions {
        sections = List.copyOf(sections);
    }

    /** Whether a section is to be run. */
    boolean wants(String section) {
        return sections.isEmpty() || sections.contains(section);
    }
}
