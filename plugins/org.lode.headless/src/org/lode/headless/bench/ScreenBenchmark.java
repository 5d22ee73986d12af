package org.lode.headless.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFile;
import org.lode.screen.CandidateSource;
import org.lode.screen.Diversity;
import org.lode.screen.Scoring;
import org.lode.screen.Screening;
import org.lode.screen.ScreeningListener;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;

/** How many candidates are screened in a second: polymers with three models at once, molecules with one network. */
public final class ScreenBenchmark implements Benchmark {
    private static final String ECFP = "ecfp(radius=3,size=2048)";
    private static final String SIMPLE = "descriptors2d(per=mass)";
    private static final int BEST = 1000;
    private static final int STRIDE = 4;
    private static final int FULL_GROWTH = 300_000;
    private static final int QUICK_GROWTH = 20_000;
    private static final int TIMES = 10;
    private static final String RATES = "rates";
    private static final String GROWTH = "growth";
    private static final String RESUME = "resume";
    private static final String MOLECULES = "molecules/zinc250k_valid.smi.gz";
    private static final String POLYMERS = "polymers/smipoly_all_2star.csv.gz";

    /** Of these rows four fifths are learned from: 500. */
    private static final int GAUSSIAN_PROCESS_ROWS = 625;

    private final Rate rate;

    /** Takes the way rates are measured. */
    ScreenBenchmark(Rate rate) {
        this.rate = rate;
    }

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public String description() {
        return "Rates of screening, from a file to the best candidates.";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws Exception {
        return run(folder, new BenchmarkOptions(0, false, List.of(RATES)), progress);
    }

    @Override
    public Figures run(Path folder, BenchmarkOptions options, Progress progress) throws Exception {
        var data = BenchmarkData.of(folder);
        var figures = new Figures();
        if (options.wants(RATES)) {
            molecules(data, figures, progress.part(0, 0.2));
            polymers(data, figures, progress.part(0.2, 0.4));
        }
        if (options.wants(GROWTH)) {
            growth(data, options.quick() ? QUICK_GROWTH : FULL_GROWTH, figures, progress.part(0.4, 0.6));
        }
        if (options.wants(RESUME)) {
            var models = polymerModels(data, progress);
            var file = data.resolve(POLYMERS);
            new ResumeSection(file, models, options.quick()).run(figures, progress.part(0.6, 1));
        }
        return figures;
    }

    private static void growth(BenchmarkData data, int rows, Figures figures, Progress progress) throws Exception {
        var models = List.of(molecularModel(data, progress));
        var texts = new ArrayList<Candidate>();
        try (var candidates = CandidateFile.open(data.resolve(MOLECULES), null, null)) {
            candidates.forEachRemaining(texts::add);
        }
        // to warm up
        secondsPerRow(texts, rows, models, progress);
        double few = secondsPerRow(texts, rows, models, progress);
        double many = secondsPerRow(texts, TIMES * rows, models, progress);
        figures.add(
                "screen_growth_ratio",
                many / few,
                "",
                "time per row of " + TIMES * rows + " rows over that of " + rows + ", network on " + ECFP);
    }

    private static double secondsPerRow(List<Candidate> texts, int rows, List<PropertyModel> models, Progress progress)
            throws LearnException {
        var targets = List.of(new TargetWindow(models.get(0).card().property().name(), 0, 3));
        var endless = Stream.iterate(0, i -> (i + 1) % texts.size()).map(texts::get);
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, BEST, false, 0);
        long start = System.nanoTime();
        try (var candidates = CandidateSource.of(endless.limit(rows).iterator(), rows)) {
            Screening.run(candidates, models, targets, settings, ScreeningListener.NONE, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Rate.since(start) / rows;
    }

    private void molecules(BenchmarkData data, Figures figures, Progress progress) throws Exception {
        var models = List.of(molecularModel(data, progress));
        var targets = List.of(new TargetWindow(models.get(0).card().property().name(), 0, 3));
        var file = data.resolve(MOLECULES);
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, BEST, false, 0);
        var last = new ScreeningResult[1];
        double perSecond = rate.perSecond("screening molecules", progress, () -> {
            try (var candidates = CandidateFile.open(file, null, null)) {
                last[0] = Screening.run(
                        candidates, models, targets, settings, ScreeningListener.NONE, Quiet.of(progress));
                return last[0].read();
            }
        });
        figures.add("screen_ecfp_rows_per_s", perSecond, "1/s", rate.how(how(last[0]) + ", network on " + ECFP));
    }

    private static PropertyModel molecularModel(BenchmarkData data, Progress progress)
            throws BenchmarkException, LearnException, MaterialException {
        progress.report(0, "learning a model");
        var gap = new Property("HOMO-LUMO gap", "eV");
        var table = data.materials(
                "molecules/ikebata2017.csv.gz", MaterialKind.MOLECULE, "smiles", "homo_lumo_gap_eV", gap);
        return BenchmarkModels.learn(BenchmarkModels.first(table, 3000), ECFP, BenchmarkModels.network(), progress);
    }

    private static List<PropertyModel> polymerModels(BenchmarkData data, Progress progress)
            throws BenchmarkException, LearnException, MaterialException {
        progress.report(0, "learning three models");
        var heatCapacity = table(data, "Cp", "specific heat capacity", "J/(kg·K)");
        var conductivity = table(data, "thermal_conductivity", "thermal conductivity", "W/(m·K)");
        var density = BenchmarkModels.first(table(data, "density", "density", "g/cm³"), GAUSSIAN_PROCESS_ROWS);
        return List.of(
                BenchmarkModels.learn(heatCapacity, ECFP, BenchmarkModels.network(), progress),
                BenchmarkModels.learn(conductivity, SIMPLE, RandomForestRegressor.standard(), progress),
                BenchmarkModels.learn(density, SIMPLE, new GaussianProcess(Kernel.RBF), progress));
    }

    /** One run over many candidates: it is its own warm-up. */
    private static void polymers(BenchmarkData data, Figures figures, Progress progress)
            throws BenchmarkException, LearnException, MaterialException, IOException {
        var models = polymerModels(data, progress);
        var targets = List.of(
                new TargetWindow(models.get(0).card().property().name(), 3000, Double.POSITIVE_INFINITY),
                new TargetWindow(models.get(1).card().property().name(), 0.4, Double.POSITIVE_INFINITY),
                new TargetWindow(models.get(2).card().property().name(), 0, 1));
        var file = data.resolve(POLYMERS);
        var settings = new ScreeningSettings(MaterialKind.POLYMER, BEST, true, 0);
        var selection = new SelectionSettings(
                List.of(), Scoring.PROBABILITY, new Diversity(Diversity.Kind.CLUSTERS, 0.8, 1), List.of());
        System.gc();
        var heap = new PeakHeap();
        try (var candidates = new Sample(CandidateFile.open(file, "psmiles", null))) {
            long start = System.nanoTime();
            var result =
                    Screening.run(candidates, models, targets, settings, selection, ScreeningListener.NONE, progress);
            double seconds = Rate.since(start);
            figures.add(
                    "screen_rows_per_s",
                    result.read() / seconds,
                    "1/s",
                    how(result) + ", network on " + ECFP + ", forest and Gaussian process on " + SIMPLE + "; one run");
        }
        figures.add("screen_peak_heap_mb", heap.mebibytes(), "MiB", PeakHeap.how());
    }

    private static MaterialSet table(BenchmarkData data, String column, String property, String unit)
            throws BenchmarkException {
        return data.materials(
                "polymers/PI1070.csv.gz", MaterialKind.POLYMER, "smiles", column, new Property(property, unit));
    }

    private static String how(ScreeningResult result) {
        return result.read() + " candidates (" + result.rejected() + " rejected), the best " + BEST + " kept, threads: "
                + Runtime.getRuntime().availableProcessors();
    }

    /** One candidate in {@value #STRIDE}, because the file is sorted by the class of the polymers. */
    private record Sample(CandidateSource all) implements CandidateSource {
        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Candidate next() {
            var candidate = all.next();
            for (int skipped = 1; skipped < STRIDE && all.hasNext(); skipped++) {
                all.next();
            }
            return candidate;
        }

        @Override
        public double fraction() {
            return all.fraction();
        }

        @Override
        public void close() throws IOException {
            all.close();
        }
    }
}
