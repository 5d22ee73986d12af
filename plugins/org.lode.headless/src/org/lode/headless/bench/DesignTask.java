package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lode.design.BayesianDesigner;
import org.lode.design.Design;
import org.lode.design.DesignException;
import org.lode.design.DesignSettings;
import org.lode.design.likelihood.Likelihood;
import org.lode.design.likelihood.TargetLikelihood;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.SearchSettings;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * A task of design and the two ways to do it.
 *
 * @param corpus the materials both languages learn from
 * @param models the models in the loop of the Bayesian Designer
 * @param targets the windows
 */
record DesignTask(MaterialKind kind, List<Material> corpus, List<PropertyModel> models, List<TargetWindow> targets) {
    /** As many as XenonPy's tutorial takes. */
    private static final int ROOTINGS = 15;

    /** Few, so that a short search can take many steps: what it learns from one helps it in the next. */
    private static final int FEWEST_PARTICLES = 10;

    /** With larger budgets there are more particles rather than more steps. */
    private static final int MOST_STEPS = 125;

    /** Of so many proposals the search evaluates one, chosen by what it has seen so far. */
    private static final int PROPOSALS_PER_CALL = 20;

    /** Forests don't promise more outside of what they have learned than inside. */
    private static final double FULL_TRUST = 1;

    /** A language of the corpus, each material in its own SMILES and some others. */
    BackOffLanguage backOffLanguage(long seed, Progress progress) {
        var random = new SplittableRandom(seed);
        var sentences = new ArrayList<List<String>>();
        for (var material : corpus) {
            progress.check();
            Stream.concat(
                            Stream.of(material.text()),
                            IntStream.range(1, ROOTINGS)
                                    .mapToObj(i -> TailEdit.rooted(material.text(), random))
                                    .flatMap(Optional::stream))
                    .distinct()
                    .map(ExtendedSmiles::tokens)
                    .forEach(sentences::add);
        }
        return BackOffLanguage.train(sentences);
    }

    /**
     * As iQSPR does it, with at most so many proposals.
     *
     * @param inLoop the models in the loop
     */
    Found iqspr(
            BackOffLanguage language,
            Likelihood inLoop,
            List<Material> starts,
            int budget,
            long seed,
            Progress progress)
            throws LearnException {
        return new Iqspr(inLoop, TailEdit.standard(language)).run(starts, Iqspr.particles(budget), seed, progress);
    }

    /** The models in the loop of the Bayesian Designer, believed as it believes them. */
    Likelihood likelihood() throws LearnException {
        return new TargetLikelihood(new ModelPanel(models), targets, FULL_TRUST, 0);
    }

    /**
     * As the Bayesian Designer does it, with at most so many evaluations by the models.
     *
     * @param familiarity how much the chemical language counts
     */
    Found ours(List<Material> starts, double familiarity, int budget, long seed, Progress progress)
            throws LearnException, DesignException {
        long begin = System.nanoTime();
        int particles = Math.max(FEWEST_PARTICLES, budget / MOST_STEPS);
        var sampler = new SamplerSettings(
                        SamplerMode.OPTIMISE,
                        SamplerStart.SEEDS,
                        particles,
                        budget / particles,
                        Long.MAX_VALUE,
                        seed,
                        0)
                .withSearch(SearchSettings.STANDARD
                        .withProposalsPerCall(PROPOSALS_PER_CALL)
                        .withRestarts(true));
        var settings = DesignSettings.STANDARD
                .withSampler(sampler)
                .withCorpus(corpus)
                .withConditions(new DesignSettings.Conditions(List.of(), Optional.empty(), FULL_TRUST, familiarity))
                .withDesigns(budget + starts.size(), 1, false);
        var result = BayesianDesigner.design(kind, starts, models, targets, settings, Quiet.of(progress));
        return new Found(
                result.designs().stream().map(Design::material).toList(),
                result.designs().stream().map(Design::evaluation).toList(),
                Rate.since(begin));
    }
}
