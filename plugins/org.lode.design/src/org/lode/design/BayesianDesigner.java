package org.lode.design;

import java.util.ArrayList;
import java.util.List;
import org.lode.design.DesignSettings.PriorSettings;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.likelihood.TargetLikelihood;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.StepListener;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * Designs materials that meet targets: learns a chemical language, samples with it from the posterior and ranks what
 * was found (Bayesian molecular design; H. Ikebata et al., J. Comput.-Aided Mol. Des. 31 (2017) 379).
 */
public final class BayesianDesigner {
    private BayesianDesigner() {}

    /** {@link #design(MaterialKind, List, List, List, DesignSettings, StepListener, Progress)} without a listener. */
    public static DesignResult design(
            MaterialKind kind,
            List<? extends Material> seeds,
            List<PropertyModel> models,
            List<TargetWindow> targets,
            DesignSettings settings,
            Progress progress)
            throws DesignException, LearnException {
        return design(kind, seeds, models, targets, settings, StepListener.NONE, progress);
    }

    /**
     * Designs materials.
     *
     * @param kind {@link MaterialKind#MOLECULE} or {@link MaterialKind#POLYMER}
     * @param seeds structures of that kind to start from and to learn the language from
     * @param models at least one; every target needs one of its property
     * @param targets at least one
     * @throws DesignException if seeds or targets are missing or of no use; the message says what to do
     * @throws LearnException if models and targets don't fit, or a model can't be evaluated
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static DesignResult design(
            MaterialKind kind,
            List<? extends Material> seeds,
            List<PropertyModel> models,
            List<TargetWindow> targets,
            DesignSettings settings,
            StepListener listener,
            Progress progress)
            throws DesignException, LearnException {
        if (targets.isEmpty()) {
            throw new DesignException("There is no target; give the range in which a property is wanted.");
        }
        var panel = new ModelPanel(models);
        for (var model : models) {
            if (!model.recipe().accepts(kind)) {
                throw new DesignException("The model of '"
                        + model.card().property().name() + "' reads descriptors '"
                        + model.card().recipe() + "', which a " + kind.label() + " doesn't have; take another model.");
            }
        }
        var objective = new Objective(
                new TargetLikelihood(
                        panel,
                        targets,
                        settings.conditions().trustOutside(),
                        settings.sampler().threads()),
                panel.properties(),
                targets,
                models.stream()
                                .map(model ->
                                        model.card().id() + " " + model.card().dataHash())
                                .toList()
                        + " " + targets + ", trust outside "
                        + settings.conditions().trustOutside());
        return design(kind, seeds, objective, settings, listener, progress);
    }

    /**
     * Designs materials with any likelihood: see {@link #design(MaterialKind, List, List, List, DesignSettings,
     * StepListener, Progress)}. The constraints and the scaffold of the settings are kept beside it.
     */
    public static DesignResult design(
            MaterialKind kind,
            List<? extends Material> seeds,
            Objective objective,
            DesignSettings settings,
            StepListener listener,
            Progress progress)
            throws DesignException, LearnException {
        var language = language(kind, seeds, settings.prior(), progress.part(0, 0.1));
        var scaffold = settings.conditions().scaffold();
        var starts = seeds.stream()
                .filter(seed -> scaffold.isEmpty() || scaffold.get().logFactor(seed) == 0)
                .toList();
        if (starts.isEmpty() && !seeds.isEmpty()) {
            throw new DesignException("None of the " + seeds.size() + " seeds contains the scaffold "
                    + scaffold.orElseThrow() + "; give at least one that does.");
        }
        var sentences = sentences(starts, language, settings, progress);
        if (sentences.isEmpty() && settings.sampler().start() == SamplerStart.SEEDS) {
            throw new DesignException("None of the " + seeds.size()
                    + " seeds can be written in the chemical language; give connected structures as seeds.");
        }
        var run = new DesignRun(kind, language, sentences, objective, settings);
        return run.result(seeds, listener, progress.part(0.1, 1));
    }

    private static ChemicalLanguageModel language(
            MaterialKind kind, List<? extends Material> seeds, PriorSettings settings, Progress progress)
            throws DesignException {
        var learned = settings.learned();
        if (learned.isPresent() && learned.get().kind() != kind) {
            throw new DesignException(
                    "The prior is a language of " + learned.get().kind().label() + "s, but a " + kind.label()
                            + " is to be designed; take another prior.");
        }
        if (learned.isPresent() && settings.share() == 0) {
            ChemicalLanguageModel.requireSpoken(kind, seeds);
            return learned.get();
        }
        var corpus = new ArrayList<Material>(seeds);
        corpus.addAll(settings.corpus());
        var own = ChemicalLanguageModel.train(kind, corpus, settings.language(), progress);
        return learned.isEmpty()
                ? own
                : ChemicalLanguageModel.mixture(
                        List.of(learned.get().withSmoothing(settings.language().smoothing()), own),
                        new double[] {1 - settings.share(), settings.share()});
    }

    private static List<Sentence> sentences(
            List<? extends Material> seeds,
            ChemicalLanguageModel language,
            DesignSettings settings,
            Progress progress) {
        var sentences = new ArrayList<Sentence>();
        for (var seed : seeds) {
            progress.check();
            language.encode(seed, settings.sampler().seed()).ifPresent(sentences::add);
        }
        return sentences;
    }
}
