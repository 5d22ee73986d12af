package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lode.represent.Progress;

/**
 * Design into windows of properties in several ways at equal numbers of proposals, judged by forests on materials that the
 * models in the loops know nothing of.
 *
 * @param problem what is wanted of which materials
 * @param learners how the models in the loops are learned
 * @param ways the ways that are compared
 * @param budgets how many proposals, and how many seeds of each, with other starts each
 * @param familiarity how much the chemical language counts in the Bayesian Designer
 * @param runs the runs that are known
 */
record DesignSection(
        DesignProblem problem,
        DesignWorkshop.Learners learners,
        List<DesignWay> ways,
        List<Budget> budgets,
        double familiarity,
        RunRecords runs)
        implements TransferBenchmark.Section {
    /** The budget whose share of confirmed hits has no number in its name. */
    private static final int SHORT = 1250;

    /**
     * How much is done.
     *
     * @param proposals how many proposals a run may make
     * @param draws how many runs
     */
    record Budget(int proposals, int draws) {}

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        var workshop = new DesignWorkshop(problem, learners, Quiet.of(progress));
        examine(workshop, figures, progress);
        int all = budgets.stream().mapToInt(Budget::draws).sum() * ways.size();
        int done = 0;
        for (var budget : budgets) {
            for (var way : ways) {
                var results = new ArrayList<Map<String, Double>>();
                for (int seed = 1; seed <= budget.draws; seed++) {
                    int number = seed;
                    var name = problem.name() + " " + way + (isOurs(way) ? " familiarity " + familiarity : "") + " "
                            + budget.proposals + " seed " + seed;
                    progress.report(0.1 + 0.9 * done++ / all, name);
                    results.add(runs.results(name, () -> workshop.run(way, familiarity, budget.proposals, number)));
                }
                add(figures, way, results, budget.proposals);
            }
        }
    }

    private static boolean isOurs(DesignWay way) {
        return way == DesignWay.OURS;
    }

    private void examine(DesignWorkshop workshop, Figures figures, Progress progress) throws Exception {
        int most = budgets.get(0).proposals;
        var name = problem.name() + " judge " + most;
        progress.report(0, name);
        var how = "the judge on the materials that it doesn't know: mean hit probability of those measured inside,"
                + " expected hits for each of them, expected hits of the best";
        runs.results(name, () -> workshop.examination(most))
                .forEach((figure, value) -> figures.add(problem.name() + "_" + figure, value, "", how));
    }

    /** Adds the means over the seeds; what isn't defined for any seed is left out. */
    private void add(Figures figures, DesignWay way, List<Map<String, Double>> results, int budget) {
        var start = problem.name() + "_" + way.prefix();
        var how = isOurs(way) ? ", weight of the chemical language " + familiarity : "";
        for (var metric : metrics(results)) {
            var values = results.stream()
                    .filter(result -> result.containsKey(metric))
                    .mapToDouble(result -> result.get(metric))
                    .summaryStatistics();
            figures.add(
                    start + metric + "_" + budget,
                    values.getAverage(),
                    metric.equals("seconds") ? "s" : "",
                    "mean of " + values.getCount() + " seeds, from " + values.getMin() + " to " + values.getMax()
                            + how);
        }
        figures.add(
                start + "confirmed_share" + (budget == SHORT ? "" : "_" + budget),
                sum(results, "expected_hits") / sum(results, "promised"),
                "",
                "expected hits by the judge for each one that the loop's models promise, " + budget + " proposals, "
                        + results.size() + " seeds" + how);
    }

    private static Set<String> metrics(List<Map<String, Double>> results) {
        var metrics = new LinkedHashSet<String>();
        results.forEach(result -> metrics.addAll(result.keySet()));
        return metrics;
    }

    private static double sum(List<Map<String, Double>> results, String metric) {
        return results.stream().mapToDouble(result -> result.get(metric)).sum();
    }
}
