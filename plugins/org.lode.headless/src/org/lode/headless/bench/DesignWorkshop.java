package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lode.learn.PropertyModel;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/** What runs of a design problem need, each learned when a run needs it first. For one thread. */
final class DesignWorkshop {
    private static final String JUDGE_RECIPE = "descriptors2d+ecfp(radius=2,size=1024)";

    private final DesignProblem problem;
    private final Learners learners;
    private final Progress progress;
    private ForestJudge judge;
    private Set<String> known;
    private DesignTask task;
    private FingerprintRidge ridge;
    private BackOffLanguage backOff;

    /**
     * How the models in the loops are learned.
     *
     * @param iqspr the fingerprints of iQSPR's models, which are Bayesian ridges
     * @param ours the learner of our models
     * @param recipe the descriptors of our models
     */
    record Learners(String iqspr, Regressor ours, String recipe) {}

    DesignWorkshop(DesignProblem problem, Learners learners, Progress progress) {
        this.problem = problem;
        this.learners = learners;
        this.progress = progress;
    }

    /**
     * The figures of a run, by name: see {@link DesignScore}.
     *
     * @param familiarity how much the chemical language counts in the Bayesian Designer
     */
    Map<String, Double> run(DesignWay way, double familiarity, int budget, long seed) throws Exception {
        var starts = problem.starts(seed);
        if (way == DesignWay.OURS) {
            releaseIqspr();
        }
        var found =
                switch (way) {
                    case IQSPR -> task().iqspr(backOff(), ridge(), starts, budget, seed, progress);
                    case CONTROL -> task().iqspr(backOff(), task().likelihood(), starts, budget, seed, progress);
                    case OURS -> task().ours(starts, familiarity, budget, seed, progress);
                };
        return DesignScore.of(found, problem.targets(), judge(), known(), progress);
    }

    /**
     * How far the judge can be trusted, by the materials that it doesn't know.
     *
     * @param most how many of the best of them count
     */
    Map<String, Double> examination(int most) throws Exception {
        var rows = problem.unjudged();
        var hits = judge().hitProbabilities(problem.corpus(), problem.targets(), progress);
        var measured = IntStream.range(0, rows.length)
                .filter(i -> problem.isHit(rows[i]))
                .toArray();
        var figures = new LinkedHashMap<String, Double>();
        figures.put(
                "judge_on_true_hits",
                Arrays.stream(measured).mapToDouble(i -> hits[i]).average().orElse(0));
        figures.put("judge_calibration", Arrays.stream(hits).sum() / Math.max(1, measured.length));
        figures.put(
                "judge_best_of_known_" + most,
                Arrays.stream(hits)
                        .map(hit -> -hit)
                        .sorted()
                        .limit(most)
                        .map(hit -> -hit)
                        .sum());
        return figures;
    }

    /** Forgets what only iQSPR needs: some hundred megabytes, which are learned again should it come again. */
    private void releaseIqspr() {
        ridge = null;
        backOff = null;
    }

    private ForestJudge judge() throws Exception {
        if (judge == null) {
            judge = ForestJudge.learn(problem.select(problem.judged()), JUDGE_RECIPE, progress);
        }
        return judge;
    }

    private Set<String> known() {
        if (known == null) {
            known = problem.sets().get(0).materials().stream()
                    .map(Material::canonical)
                    .collect(Collectors.toSet());
        }
        return known;
    }

    private DesignTask task() throws Exception {
        if (task == null) {
            var sets = problem.select(problem.learned());
            var models = new ArrayList<PropertyModel>();
            for (var set : sets) {
                models.add(BenchmarkModels.learnFromAll(set, learners.recipe, learners.ours, progress));
            }
            task = new DesignTask(problem.sets().get(0).kind(), problem.corpus(), models, problem.targets());
        }
        return task;
    }

    private FingerprintRidge ridge() throws Exception {
        if (ridge == null) {
            ridge = FingerprintRidge.learn(
                    problem.select(problem.learned()), problem.targets(), learners.iqspr, progress);
        }
        return ridge;
    }

    private BackOffLanguage backOff() throws Exception {
        if (backOff == null) {
            backOff = task().backOffLanguage(1, progress);
        }
        return backOff;
    }
}
