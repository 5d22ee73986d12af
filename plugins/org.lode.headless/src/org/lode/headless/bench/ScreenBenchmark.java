package org.lode.headless.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFile;
import org.lode.screen.CandidateSource;
import org.lode.screen.Screening;
import org.lode.screen.ScreeningListener;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;

/**
 * How fast candidates are screened, in how much memory, whether a run that is killed leaves the same bytes, and what a
 * cluster costs.
 */
public final class ScreenBenchmark implements Benchmark {
    static final String ECFP = "ecfp(radius=3,size=2048)";

    private static final int BEST = 1000;
    private static final int FULL_GROWTH = 300_000;
    private static final int QUICK_GROWTH = 20_000;
    private static final int QUICK_POLYMERS = 20_000;
    private static final int TIMES = 10;
    private static final double MICROS = 1e6;
    private static final String MOLECULES = "molecules/zinc250k_valid.smi.gz";

    private final Path home;
    private final Rate rate;

    /**
     * Takes what it needs.
     *
     * @param home folder of the repository, with the cluster part if that is built
     * @param rate the way rates are measured
     */
    ScreenBenchmark(Path home, Rate rate) {
        this.home = home;
        this.rate = rate;
    }

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public String description() {
        return "Rates and memory of screening, runs killed and resumed, and a cluster beside one machine.";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws Exception {
        return run(folder, BenchmarkOptions.STANDARD, progress);
    }

    @Override
    public Figures run(Path folder, BenchmarkOptions options, Progress progress) throws Exception {
        var data = BenchmarkData.of(folder);
        boolean quick = options.quick();
        var sections = new LinkedHashMap<String, TransferBenchmark.Section>();
        sections.put("molecules", (figures, part) -> molecules(data, figures, part));
        sections.put(
                "polymers", ofPolymers(data, (screening, figures, part) -> polymers(screening, quick, figures, part)));
        sections.put("growth", (figures, part) -> growth(data, quick ? QUICK_GROWTH : FULL_GROWTH, figures, part));
        sections.put("resume", ofPolymers(data, (screening, figures, part) -> new ResumeSection(screening, quick)
                .run(figures, part)));
        sections.put("spark", ofPolymers(data, (screening, figures, part) -> new SparkSection(screening, home, quick)
                .run(figures, part)));
        return Sections.run(name(), sections, options, progress);
    }

    /** A section that screens polymers. */
    @FunctionalInterface
    private interface PolymerSection {
        void run(PolymerScreening screening, Figures figures, Progress progress) throws Exception;
    }

    private static TransferBenchmark.Section ofPolymers(BenchmarkData data, PolymerSection section) {
        return (figures, progress) -> {
            try (var screening = new PolymerScreening(data, Quiet.of(progress))) {
                section.run(screening, figures, progress);
            }
        };
    }

    /** The whole library by {@code ./lode screen} in a process of its own, its start included. */
    private static void polymers(PolymerScreening screening, boolean quick, Figures figures, Progress progress)
            throws Exception {
        var file = quick ? screening.sample(QUICK_POLYMERS) : screening.library();
        long rows = 0;
        try (var candidates = CandidateFile.open(file, "psmiles", null)) {
            for (; candidates.hasNext(); rows++) {
                candidates.next();
            }
        }
        progress.report(0, "screening " + rows + " polymers");
        var out = screening.folder().resolve("out");
        var taken = MeasuredProcess.run(
                MeasuredProcess.lode("512m", screening.screen(file, out)),
                screening.folder().resolve("log"),
                progress);
        var how = rows + " polymers, " + PolymerScreening.HOW + "; ./lode screen with -Xmx512m, threads: "
                + Runtime.getRuntime().availableProcessors();
        figures.add("screen_rows_per_s", rows / taken.seconds(), "1/s", how + ", its start included");
        figures.add("screen_cpu_us_per_row", MICROS * taken.cpuSeconds() / rows, "µs", "processor time; " + how);
        if (taken.residentMib() > 0) {
            figures.add("screen_peak_mb", taken.residentMib(), "MiB", "largest resident memory; " + how);
        }
    }

    private static void growth(BenchmarkData data, int rows, Figures figures, Progress progress) throws Exception {
        var models = List.of(molecularModel(data, progress));
        var texts = new ArrayList<Candidate>();
        try (var candidates = CandidateFile.open(data.resolve(MOLECULES), null, null)) {
            candidates.forEachRemaining(texts::add);
        }
        // to warm up
        perRow(texts, rows, models, progress);
        var few = perRow(texts, rows, models, progress);
        var many = perRow(texts, TIMES * rows, models, progress);
        var how = "time per row of " + TIMES * rows + " rows over that of " + rows + ", network on " + ECFP;
        figures.add("screen_growth_ratio", many.seconds() / few.seconds(), "", how);
        figures.add("screen_growth_cpu_ratio", many.cpuSeconds() / few.cpuSeconds(), "", "processor time; " + how);
    }

    /** Wall and processor time of a row, all threads of the process included. */
    private record PerRow(double seconds, double cpuSeconds) {}

    private static PerRow perRow(List<Candidate> texts, int rows, List<PropertyModel> models, Progress progress)
            throws LearnException {
        var targets = List.of(new TargetWindow(models.get(0).card().property().name(), 0, 3));
        var endless = Stream.iterate(0, i -> (i + 1) % texts.size()).map(texts::get);
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, BEST, false, 0);
        long start = System.nanoTime();
        double cpuStart = cpuSeconds();
        try (var candidates = CandidateSource.of(endless.limit(rows).iterator(), rows)) {
            Screening.run(candidates, models, targets, settings, ScreeningListener.NONE, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PerRow(Rate.since(start) / rows, (cpuSeconds() - cpuStart) / rows);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(Double.NaN);
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
        double cpu = cpuSeconds();
        try (var candidates = CandidateFile.open(file, null, null)) {
            Screening.run(candidates, models, targets, settings, ScreeningListener.NONE, Quiet.of(progress));
        }
        figures.add(
                "screen_ecfp_cpu_us_per_row",
                MICROS * (cpuSeconds() - cpu) / last[0].read(),
                "µs",
                "processor time of all threads; " + how(last[0]));
    }

    private static PropertyModel molecularModel(BenchmarkData data, Progress progress)
            throws BenchmarkException, LearnException, MaterialException {
        progress.report(0, "learning a model");
        var gap = new Property("HOMO-LUMO gap", "eV");
        var table = data.materials(
                "molecules/ikebata2017.csv.gz", MaterialKind.MOLECULE, "smiles", "homo_lumo_gap_eV", gap);
        return BenchmarkModels.learn(BenchmarkModels.first(table, 3000), ECFP, BenchmarkModels.network(), progress);
    }

    private static String how(ScreeningResult result) {
        return result.read() + " candidates (" + result.rejected() + " rejected), the best " + BEST + " kept, threads: "
                + Runtime.getRuntime().availableProcessors();
    }
}
