package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Material;
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
     * @param iqspr the fingerprints of iQSPR's models, which are Bayesian ridges
     * @param ours the learner of our models
     * @param recipe the descriptors of our models
     */
    record Learners(String iqspr, Regressor ours, String recipe) {}

    private static final String JUDGE_RECIPE = "descriptors2d+ecfp(radius=2,size=1024)";

    /** What is measured of a run, by the name of the figure. */
    private static final Map<String, ToDoubleFunction<DesignScore>> METRICS = metrics();

    private static Map<String, ToDoubleFunction<DesignScore>> metrics() {
        var metrics = new LinkedHashMap<String, ToDoubleFunction<DesignScore>>();
        metrics.put("expected_hits", DesignScore::expectedHits);
        metrics.put("unique", DesignScore::unique);
        metrics.put("inside", DesignScore::inside);
        metrics.put("judged_hits", DesignScore::judgedHits);
        metrics.put("promised", DesignScore::promised);
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
        examine(judge, figures, progress);
        var known = problem.sets().get(0).materials().stream()
                .map(Material::canonical)
                .collect(Collectors.toSet());
        var yardstick = new Yardstick(judge, known);
        progress.report(0.1, "learning the models of the loops");
        var task = task(progress);
        progress.report(0.2, "learning the language of iQSPR");
        var language = task.backOffLanguage(1, progress);
        for (int i = 0; i < budgets.size(); i++) {
            int budget = budgets.get(i);
            int seeds = i == 0 ? draws : 1;
            var iqspr = new ArrayList<DesignScore>();
            var ours = new ArrayList<DesignScore>();
            for (int seed = 1; seed <= seeds; seed++) {
                progress.report(0.3 + 0.7 * (i + (seed - 1.0) / seeds) / budgets.size(), budget + " proposals");
                var starts = problem.starts(seed);
                iqspr.add(score(task.iqspr(language, starts, budget, seed, progress), yardstick, progress));
                ours.add(score(task.ours(starts, budget, seed, progress), yardstick, progress));
            }
            add(figures, "_iqspr_", iqspr, budget);
            add(figures, "_", ours, budget);
            if (i == 0) {
                figures.add(
                        problem.name() + "_confirmed_share",
                        mean(ours, DesignScore::expectedHits) / mean(ours, DesignScore::promised),
                        "",
                        "expected hits by the judge of each one that the loop's models promise, " + budget
                                + " proposals");
            }
        }
    }

    /** Tells how far the judge can be trusted, by the materials that it doesn't know. */
    private void examine(ForestJudge judge, Figures figures, Progress progress) throws LearnException {
        var rows = problem.unjudged();
        var hits = judge.hitProbabilities(problem.corpus(), problem.targets(), progress);
        var measured = IntStream.range(0, rows.length)
                .filter(i -> problem.isHit(rows[i]))
                .toArray();
        figures.add(
                problem.name() + "_judge_on_true_hits",
                Arrays.stream(measured).mapToDouble(i -> hits[i]).average().orElse(0),
                "",
                "mean hit probability by the judge of the " + measured.length
                        + " materials measured inside that it doesn't know");
        figures.add(
                problem.name() + "_judge_calibration",
                Arrays.stream(hits).sum() / Math.max(1, measured.length),
                "",
                "expected hits by the judge among all " + rows.length
                        + " materials it doesn't know, for each one measured inside");
        int most = budgets.get(0);
        figures.add(
                problem.name() + "_judge_best_of_known_" + most,
                Arrays.stream(hits)
                        .map(hit -> -hit)
                        .sorted()
                        .limit(most)
                        .map(hit -> -hit)
                        .sum(),
                "",
                "expected hits of the " + most + " of these materials that the judge thinks best of");
    }

    private DesignTask task(Progress progress) throws Exception {
        var sets = problem.select(problem.learned());
        var models = new ArrayList<PropertyModel>();
        for (MaterialSet set : sets) {
            models.add(BenchmarkModels.learn(set, learners.recipe, learners.ours, progress));
        }
        return new DesignTask(
                problem.sets().get(0).kind(),
                problem.corpus(),
                FingerprintRidge.learn(sets, problem.targets(), learners.iqspr, progress),
                models,
                problem.targets());
    }

    private DesignScore score(Found found, Yardstick yardstick, Progress progress) throws Exception {
        return DesignScore.of(found, problem.targets(), yardstick.judge, yardstick.known, progress);
    }

    /** Adds the means over the seeds; what isn't defined for any seed is left out. */
    private void add(Figures figures, String way, List<DesignScore> scores, int budget) {
        METRICS.forEach((metric, value) -> {
            var defined = scores.stream()
                    .filter(score -> !Double.isNaN(value.applyAsDouble(score)))
                    .toList();
            if (!defined.isEmpty()) {
                figures.add(
                        problem.name() + way + metric + "_" + budget,
                        mean(defined, value),
                        metric.equals("seconds") ? "s" : "",
                        how(defined, value));
            }
        });
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
