package org.lode.design;

import java.util.List;
import org.lode.design.constraint.Constraint;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.sampler.SamplerSettings;
import org.lode.represent.Material;

/**
 * How a design is done.
 *
 * @param sampler how structures are sampled
 * @param language how the chemical language is learned, from the seeds and the corpus
 * @param corpus more structures to learn the language from
 * @param prior a language that was learned before, to be taken instead of one of seeds and corpus; null for none
 * @param avoided structures that are known as the seeds are, so that they aren't novel
 * @param constraints conditions on the structures
 * @param trustOutside the share of predicted hits outside of the models' applicability domains that is believed. Of hits
 *     that a linear model promised there, an independent model confirmed one in twenty
 * @param designs the most designs that are given
 * @param largestSimilarity designs more similar to a better one than this Tanimoto similarity are left out; 1 for all
 * @param onlyNovel whether seeds and avoided structures are left out
 */
public record DesignSettings(
        SamplerSettings sampler,
        LanguageSettings language,
        List<Material> corpus,
        ChemicalLanguageModel prior,
        List<Material> avoided,
        List<Constraint> constraints,
        double trustOutside,
        int designs,
        double largestSimilarity,
        boolean onlyNovel) {
    /** The standard sampler and language, no corpus, no constraints, 100 novel designs. */
    public static final DesignSettings STANDARD = new DesignSettings(
            SamplerSettings.STANDARD,
            LanguageSettings.STANDARD,
            List.of(),
            null,
            List.of(),
            List.of(),
            0.05,
            100,
            1,
            true);

    /** Checks the ranges. */
    public DesignSettings {
        corpus = List.copyOf(corpus);
        avoided = List.copyOf(avoided);
        constraints = List.copyOf(constraints);
        if (designs < 1) {
            throw new IllegalArgumentException("The number of designs is " + designs + "; take at least 1.");
        }
        if (!(trustOutside > 0 && trustOutside <= 1)) {
            throw new IllegalArgumentException(
                    "The trust outside of the domain is " + trustOutside + "; take a number above 0, at most 1.");
        }
        if (!(largestSimilarity > 0 && largestSimilarity <= 1)) {
            throw new IllegalArgumentException(
                    "The largest similarity is " + largestSimilarity + "; take a number above 0, at most 1.");
        }
    }

    /** The same with another sampler. */
    public DesignSettings withSampler(SamplerSettings newSampler) {
        return new DesignSettings(
                newSampler,
                language,
                corpus,
                prior,
                avoided,
                constraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with another language. */
    public DesignSettings withLanguage(LanguageSettings newLanguage) {
        return new DesignSettings(
                sampler,
                newLanguage,
                corpus,
                prior,
                avoided,
                constraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with another corpus. */
    public DesignSettings withCorpus(List<Material> newCorpus) {
        return new DesignSettings(
                sampler,
                language,
                newCorpus,
                prior,
                avoided,
                constraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with other known structures. */
    public DesignSettings withAvoided(List<Material> newAvoided) {
        return new DesignSettings(
                sampler,
                language,
                corpus,
                prior,
                newAvoided,
                constraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with a language that was learned before; null for one that is learned from seeds and corpus. */
    public DesignSettings withPrior(ChemicalLanguageModel newPrior) {
        return new DesignSettings(
                sampler,
                language,
                corpus,
                newPrior,
                avoided,
                constraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with other constraints. */
    public DesignSettings withConstraints(List<Constraint> newConstraints) {
        return new DesignSettings(
                sampler,
                language,
                corpus,
                prior,
                avoided,
                newConstraints,
                trustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }

    /** The same with other wishes for the list of designs. */
    public DesignSettings withDesigns(int newDesigns, double newLargestSimilarity, boolean newOnlyNovel) {
        return new DesignSettings(
                sampler,
                language,
                corpus,
                prior,
                avoided,
                constraints,
                trustOutside,
                newDesigns,
                newLargestSimilarity,
                newOnlyNovel);
    }

    /** The same with another trust in predictions outside of the applicability domains. */
    public DesignSettings withTrustOutside(double newTrustOutside) {
        return new DesignSettings(
                sampler,
                language,
                corpus,
                prior,
                avoided,
                constraints,
                newTrustOutside,
                designs,
                largestSimilarity,
                onlyNovel);
    }
}
