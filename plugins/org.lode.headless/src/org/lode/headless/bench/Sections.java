package org.lode.headless.bench;

import java.util.Locale;
import java.util.Map;
import org.lode.represent.Progress;

/** Runs those parts of a benchmark that a user asks for. */
final class Sections {
    private Sections() {}

    /**
     * Runs sections in their order; the figures of each end with its wall time.
     *
     * @param benchmark the name of the benchmark
     * @throws BenchmarkException if there is no section of a name that was asked for
     * @throws Exception what a section throws
     */
    static Figures run(
            String benchmark,
            Map<String, TransferBenchmark.Section> sections,
            BenchmarkOptions options,
            Progress progress)
            throws Exception {
        for (var wanted : options.sections()) {
            if (!sections.containsKey(wanted)) {
                throw new BenchmarkException("The benchmark \"" + benchmark + "\" has no section \"" + wanted
                        + "\"; it has " + String.join(", ", sections.keySet()) + ".");
            }
        }
        var figures = new Figures();
        int done = 0;
        for (var section : sections.entrySet()) {
            var part = progress.part((double) done / sections.size(), (done + 1.0) / sections.size());
            if (options.wants(section.getKey())) {
                long start = System.nanoTime();
                section.getValue().run(figures, part);
                figures.add(
                        benchmark + "_" + section.getKey().toLowerCase(Locale.ROOT) + "_s",
                        Rate.since(start),
                        "s",
                        "wall time of the section");
            }
            done++;
        }
        return figures;
    }
}
