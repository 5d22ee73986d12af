package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;

/**
 * Design into windows of properties by the Bayesian Designer and by iQSPR at equal numbers of proposals, both judged by
 * forests on materials that the models in the loops know nothing of.
 *
 * @param problem what is wanted of which materials
 * @param learners how the models in the loops are learned
 * @param draws how many seeds, each with other starts
 * @param budgets the numbers of proposals; all but the first one are taken with one seed
 */
record DesignSection(DesignProblem problem, Learners learners, int draws, List<Integer> budgets)
        implements TransferBenchmark.Section {
    /**
     * How the models in the loops are learned.
     *
     * @param ridgeRecipe the descriptors of iQSPR's models, which are Bayesian ridges
     * @param ours the learner of our models
     * @param recipe the descriptors of our models
     */
    record Learners(String ridgeRecipe, Regressor ours, String recipe) {}

    private static final String JUDGE_RECIPE = "descriptors2d+ecfp(radius=2,size=256)";

    /** What is measured of a run, by the name of the figure. */
    private static final Map<String, ToDoubleFunction<DesignScore>> METRICS = metrics();

    private static Map<String, ToDoubleFunction<DesignScore>> metrics() {
        var metrics = new LinkedHashMap<String, ToDoubleFunction<DesignScore>>();
        metrics.put("expected_hits", DesignScore::expectedHits);
        metrics.put("unique", DesignScore::unique);
        metrics.put("inside", DesignScore::inside);
        metrics.put("judged_hits", DesignScore::judgedHits);
        metrics.put("confirmed", DesignScore::confirmed);
        metrics.put("novelty", DesignScore::novelty);
        metrics.put("diversity", DesignScore::diversity);
        metrics.put("sascore", DesignScore::accessibility);
        metrics.put("seconds", DesignScore::seconds);
        return metrics;
    }

    /** What the designs are compared with. */
    private record Yardstick(ForestJudge judge, Set<String> known) {}

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        progress.report(0, "learning the judge");
        var judge = ForestJudge.learn(problem.select(problem.judged()), JUDGE_RECIPE, progress);
        var yardstick = new Yardstick(
                judge, problem.materials().stream().map(Material::canonical).collect(Collectors.toSet()));
        figures.add(
                problem.name() + "_judge_on_true_hits",
                onTrueHits(judge, progress),
                "",
                "mean hit probability by the judge of materials measured inside that it didn't learn from: as much as a"
                        + " share confirmed can be expected to reach");
        progress.report(0.1, "learning the models of the loops");
        var ridges = models(new BayesianRidge(), learners.ridgeRecipe, progress);
        var models = models(learners.ours, learners.recipe, progress);
        progress.report(0.2, "learning the language of iQSPR");
        var first = task(ridges, models, 1);
        var language = first.backOffLanguage(1, progress);
        for (int i = 0; i < budgets.size(); i++) {
            int budget = budgets.get(i);
            int seeds = i == 0 ? draws : 1;
            var iqspr = new ArrayList<DesignScore>();
            var ours = new ArrayList<DesignScore>();
            for (int seed = 1; seed <= seeds; seed++) {
                progress.report(0.3 + 0.7 * (i + (seed - 1.0) / seeds) / budgets.size(), budget + " proposals");
                var task = task(ridges, models, seed);
                iqspr.add(score(task.iqspr(language, budget, seed, progress), yardstick, progress));
                ours.add(score(task.ours(budget, seed, progress), yardstick, progress));
            }
            add(figures, "_iqspr_", iqspr, budget);
            add(figures, "_", ours, budget);
            if (i == 0) {
                figures.add(
                        problem.name() + "_confirmed_share",
                        mean(ours, DesignScore::confirmed),
                        "",
                        "mean hit probability by the judge of what the loop's models predict inside, " + budget
                                + " proposals");
            }
        }
    }

    private double onTrueHits(ForestJudge judge, Progress progress) throws LearnException {
        var hits = problem.hits();
        return Arrays.stream(judge.hitProbabilities(hits, problem.targets(), progress))
                .average()
                .orElse(Double.NaN);
    }

    private DesignTask task(List<PropertyModel> ridges, List<PropertyModel> models, long seed) {
        return new DesignTask(
                problem.sets().get(0).kind(),
                problem.materials(),
                problem.starts(seed),
                ridges,
                models,
                problem.targets());
    }

    private List<PropertyModel> models(Regressor regressor, String recipe, Progress progress)
            throws LearnException, MaterialException {
        var models = new ArrayList<PropertyModel>();
        for (MaterialSet set : problem.select(problem.learned())) {
            models.add(BenchmarkModels.learn(set, recipe, regressor, progress));
        }
        return models;
    }

    private DesignScore score(Found found, Yardstick yardstick, Progress progress) throws Exception {
        return DesignScore.of(found, problem.targets(), yardstick.judge, yardstick.known, progress);
    }

    private void add(Figures figures, String way, List<DesignScore> scores, int budget) {
        METRICS.forEach((metric, value) -> figures.add(
                problem.name() + way + metric + "_" + budget,
                mean(scores, value),
                metric.equals("seconds") ? "s" : "",
                how(scores, value)));
    }

    private static double mean(List<DesignScore> scores, ToDoubleFunction<DesignScore> value) {
        return scores.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String how(List<DesignScore> scores, ToDoubleFunction<DesignScore> value) {
        var range = scores.stream().mapToDouble(value).summaryStatistics();
        return scores.size() == 1
                ? "one seed"
                : "mean of " + scores.size() + " seeds, from " + range.getMin() + " to " + range.getMax();
    }
}
