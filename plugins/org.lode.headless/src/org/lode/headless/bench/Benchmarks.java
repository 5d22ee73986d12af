package org.lode.headless.bench;

import java.nio.file.Path;
import java.util.List;
import org.lode.headless.run.NodeCatalogue;

/** The benchmarks there are. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * All of them, in the order in which they are listed.
     *
     * @param catalogue the nodes to use
     * @param home folder of the repository, which holds the showcase and the library of models
     */
    public static List<Benchmark> all(NodeCatalogue catalogue, Path home) {
        var library = home.resolve("plugins").resolve("org.lode.models").resolve("models");
        return List.of(
                new RoadBenchmark(catalogue, home),
                new RepresentBenchmark(Rate.LONG),
                new TransferBenchmark(library, Rate.STANDARD),
                new DesignBenchmark(Rate.STANDARD, 50),
                new PmoBenchmark(),
                new ScreenBenchmark(home, Rate.STANDARD));
    }
}
