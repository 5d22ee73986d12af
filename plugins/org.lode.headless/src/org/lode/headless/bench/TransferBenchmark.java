package org.lode.headless.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.lode.learn.library.ModelLibrary;
import org.lode.represent.Progress;

/**
 * Whether models of other properties help to learn from few materials, how good learning from compositions is, how large
 * the library of models is, and how fast networks and the trial of many sources are. In sections, which can be run one by
 * one.
 */
public final class TransferBenchmark implements Benchmark {
    private static final int DRAWS = 100;
    private static final int QUICK_DRAWS = 3;

    private final Path library;
    private final Rate rate;

    /**
     * @param library the folder of the library of models
     * @param rate the way rates are measured
     */
    TransferBenchmark(Path library, Rate rate) {
        this.library = library;
        this.rate = rate;
    }

    /** A part of the benchmark. */
    @FunctionalInterface
    interface Section {
        /** Adds its figures. */
        void run(Figures figures, Progress progress) throws Exception;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public String description() {
        return "Errors of transfer and of direct learning on few materials, size of the library, rates of a network.";
    }

    @Override
    public Figures run(Path dataFolder, Progress progress) throws Exception {
        return run(dataFolder, BenchmarkOptions.STANDARD, progress);
    }

    @Override
    public Figures run(Path dataFolder, BenchmarkOptions options, Progress progress) throws Exception {
        var data = BenchmarkData.of(dataFolder);
        var models = ModelLibrary.of(library);
        int draws = options.draws() > 0 ? options.draws() : options.quick() ? QUICK_DRAWS : DRAWS;
        var sections = new LinkedHashMap<String, Section>();
        sections.put("library", new LibrarySection(library, models));
        sections.put("network", new NetworkSection(rate));
        var heat = new HeatCapacitySection(models, data, draws, options.runs());
        sections.put("shotgun", heat.shotgun());
        sections.put("t1", heat);
        sections.put("t1sizes", heat.otherSizes());
        sections.put("t2", new ConductivitySection(data, draws, options.runs()));
        sections.put("t3", new CompositionTransferSection(models, data, draws, options.runs()));
        sections.put("compositions", new CompositionSection(models, data, options.quick()));
        return Sections.run(name(), sections, options, progress);
    }
}
