package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** What all steps of a run use. */
record Run(ChemicalLanguageModel prior, Oracle oracle, SamplerSettings settings, Workers workers, Progress progress) {
    /** After so many steps without any success a run is stuck. */
    static final int PATIENCE = 20;

    /** In place of a particle: random numbers for what a step does with all particles. */
    static final int RESAMPLING = -1;

    /** For the second language of a search. */
    static final int REFIT = -2;

    /** For the choice of structures that a search learns from. */
    static final int OBSERVATIONS = -3;

    /** For the weight of the deviation in a search's choice of proposals. */
    static final int ACQUISITION = -4;

    /** Random numbers for a particle in a step; negative particles stand for other uses. */
    SplittableRandom stream(int step, int particle) {
        return Streams.of(settings.seed(), step, particle);
    }

    /** How many of so many structures may still be evaluated. */
    int affordable(int count) {
        return (int) Math.min(count, settings.modelCalls() - oracle.calls());
    }

    /** Does pieces of work in parallel: see {@link Workers#each}. */
    <T> void each(int count, Supplier<T> tools, Workers.Task<T> task) {
        workers.each(count, tools, task, progress);
    }

    /** Scores where there is a text, {@link Score#UNREADABLE} elsewhere. */
    List<Score> scores(String[] texts, int step) throws LearnException {
        var given = Arrays.stream(texts).filter(Objects::nonNull).toList();
        var scores = oracle.score(given, step, progress).iterator();
        var result = new ArrayList<Score>(texts.length);
        for (var text : texts) {
            result.add(text == null ? Score.UNREADABLE : scores.next());
        }
        return result;
    }
}
