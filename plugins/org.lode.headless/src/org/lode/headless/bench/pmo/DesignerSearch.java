package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.List;
import org.lode.design.DesignException;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.SearchSettings;
import org.lode.design.sampler.SequentialMonteCarlo;
import org.lode.design.sampler.StepListener;
import org.lode.learn.LearnException;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/** The Bayesian designer in its mode that optimises; the logarithm of the score is its log likelihood. */
public final class DesignerSearch implements Search {
    /** Few, so that the search goes many steps: with 120 it came less far on four of four tasks that were tried. */
    private static final int PARTICLES = 40;

    private final ChemicalLanguageModel language;

    /** Proposes what this language says. */
    public DesignerSearch(ChemicalLanguageModel language) {
        this.language = language;
    }

    @Override
    public void run(ScoredCalls calls, List<Molecule> start, long seed, Progress progress)
            throws DesignException, LearnException {
        var sentences = new ArrayList<Sentence>();
        for (var molecule : start) {
            language.encode(molecule, seed).ifPresent(sentences::add);
        }
        var settings = new SamplerSettings(
                        SamplerMode.OPTIMISE, SamplerStart.SEEDS, PARTICLES, Integer.MAX_VALUE, calls.budget(), seed, 1)
                .withSearch(SearchSettings.STANDARD.withRestarts(true));
        SequentialMonteCarlo.run(language, sentences, calls, settings, StepListener.NONE, progress.part(0, 0));
    }
}
