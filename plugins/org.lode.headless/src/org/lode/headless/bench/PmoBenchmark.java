package org.lode.headless.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.headless.bench.pmo.DesignerSearch;
import org.lode.headless.bench.pmo.GraphGa;
import org.lode.headless.bench.pmo.PmoTask;
import org.lode.headless.bench.pmo.PmoTasks;
import org.lode.headless.bench.pmo.ScoredCalls;
import org.lode.headless.bench.pmo.Search;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/**
 * How fast the designer finds molecules of high score, beside a genetic algorithm in the same harness: the tasks "PMO-CDK",
 * each a section. Both start with the same molecules of ZINC, from which the designer's language is learned, too.
 */
public final class PmoBenchmark implements Benchmark {
    private static final int CALLS = 10_000;
    private static final int QUICK_CALLS = 1000;
    private static final int SEEDS = 3;
    private static final int START = 120;

    @Override
    public String name() {
        return "pmo";
    }

    @Override
    public String description() {
        return "Area of the top 10 in the 20 tasks PMO-CDK, of the designer and of a graph genetic algorithm.";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws Exception {
        return run(folder, BenchmarkOptions.STANDARD, progress);
    }

    @Override
    public Figures run(Path folder, BenchmarkOptions options, Progress progress) throws Exception {
        var tasks = tasks(options);
        var texts = BenchmarkData.of(folder).texts("molecules/zinc250k_valid.smi.gz", "smiles", Integer.MAX_VALUE);
        var pool = new ArrayList<Molecule>();
        for (var smiles : texts) {
            progress.check();
            pool.add(Molecule.parse(smiles));
        }
        progress.report(0, "learning the language");
        var language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE, pool, LanguageSettings.STANDARD.withRootings(1), Quiet.of(progress));
        var comparison = new Comparison(
                pool,
                options.quick() ? QUICK_CALLS : CALLS,
                options.draws() > 0 ? options.draws() : options.quick() ? 1 : SEEDS,
                options.runs());
        return comparison.run(new DesignerSearch(language), new GraphGa(), tasks, progress);
    }

    private static List<PmoTask> tasks(BenchmarkOptions options) throws BenchmarkException {
        var all = PmoTasks.all();
        var names = all.stream().map(PmoTask::name).toList();
        for (var wanted : options.sections()) {
            if (!names.contains(wanted)) {
                throw new BenchmarkException("The benchmark \"pmo\" has no task \"" + wanted + "\"; it has "
                        + String.join(", ", names) + ".");
            }
        }
        return all.stream().filter(task -> options.wants(task.name())).toList();
    }

    private record Comparison(List<Molecule> pool, int calls, int seeds, RunRecords runs) {
        Figures run(Search designer, Search genetic, List<PmoTask> tasks, Progress progress) throws Exception {
            var how = "area under the mean of the 10 best of " + calls + " calls, mean of seeds 1 to " + seeds;
            var figures = new Figures();
            double sum = 0;
            double geneticSum = 0;
            var mark = isWhole() ? "" : "_quick";
            for (int i = 0; i < tasks.size(); i++) {
                var task = tasks.get(i);
                progress.report((double) i / tasks.size(), task.name());
                double area = area("lode", designer, task, progress);
                double geneticArea = area("graph_ga", genetic, task, progress);
                figures.add("pmo" + mark + "_" + task.name(), area, "", how);
                figures.add("pmo" + mark + "_graph_ga_" + task.name(), geneticArea, "", how);
                sum += area;
                geneticSum += geneticArea;
            }
            if (tasks.size() == PmoTasks.all().size()) {
                figures.add("pmo20" + mark + "_sum", sum, "", "sum of the 20 tasks: " + how);
                figures.add("pmo20" + mark + "_graph_ga_sum", geneticSum, "", "sum of the 20 tasks: " + how);
            }
            return figures;
        }

        /** Whether it is the whole comparison; figures of a shorter one have other names, so that nobody mixes them up. */
        private boolean isWhole() {
            return calls == CALLS && seeds >= SEEDS;
        }

        private double area(String name, Search search, PmoTask task, Progress progress) throws Exception {
            double sum = 0;
            for (int seed = 1; seed <= seeds; seed++) {
                int number = seed;
                var run = "pmo " + name + " " + task.name() + " " + calls + " seed " + seed;
                sum += runs.results(run, () -> run(search, task, number, progress))
                        .get("area");
            }
            return sum / seeds;
        }

        private Map<String, Double> run(Search search, PmoTask task, int seed, Progress progress) throws Exception {
            long begin = System.nanoTime();
            var scored = new ScoredCalls(task, calls);
            search.run(scored, start(seed), seed, Quiet.of(progress));
            return Map.of("area", scored.topTenArea(), "calls", (double) scored.calls(), "seconds", Rate.since(begin));
        }

        /** Molecules drawn from the pool, some perhaps twice. */
        private List<Molecule> start(int seed) {
            var random = new SplittableRandom(seed);
            return random.ints(START, 0, pool.size()).mapToObj(pool::get).toList();
        }
    }
}
