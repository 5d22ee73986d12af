package org.lode.design;

import java.util.List;
import java.util.Optional;
import org.lode.design.checkpoint.CheckpointSettings;
import org.lode.design.constraint.Constraint;
import org.lode.design.constraint.Substructures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.represent.Material;

/**
 * How a design is done.
 *
 * @param sampler how structures are sampled
 * @param prior where the chemical language comes from
 * @param avoided structures that are known as the seeds are, so that they aren't novel
 * @param conditions what the structures must be beside the targets, and how far the models are trusted
 * @param selection which of the structures that were evaluated are given as designs
 * @param interruption what becomes of a run that is cancelled or breaks off
 */
public record DesignSettings(
        SamplerSettings sampler,
        PriorSettings prior,
        List<Material> avoided,
        Conditions conditions,
        Selection selection,
        Interruption interruption) {
    /** The standard sampler and language, no corpus, no constraints, 100 novel designs. */
    public static final DesignSettings STANDARD = new DesignSettings(
            SamplerSettings.STANDARD,
            new PriorSettings(LanguageSettings.STANDARD, List.of(), Optional.empty(), 0),
            List.of(),
            new Conditions(List.of(), Optional.empty(), 0.05),
            new Selection(100, 1, Integer.MAX_VALUE, true),
            new Interruption(Optional.empty(), false));

    /**
     * Where the chemical language comes from.
     *
     * @param language how a language is learned from the seeds and the corpus
     * @param corpus structures to learn from beside the seeds
     * @param learned a language that was learned before
     * @param share the share of the language of seeds and corpus in the mixture with the one learned before; without
     *     one it has no meaning
     */
    public record PriorSettings(
            LanguageSettings language, List<Material> corpus, Optional<ChemicalLanguageModel> learned, double share) {
        /** Checks that the share lies between 0 and 1, below 1. */
        public PriorSettings {
            corpus = List.copyOf(corpus);
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "The share of the language of the seeds is " + share + "; take a number from 0, below 1.");
            }
        }
    }

    /**
     * What the structures must be beside the targets.
     *
     * @param constraints conditions on the structures
     * @param scaffold what every structure must contain; seeds without it teach the language, but nothing starts from
     *     them
     * @param trustOutside the share of predicted hits outside of the models' applicability domains that is believed. Of
     *     hits that a linear model promised there, an independent model confirmed one in twenty
     * @param familiarity how much it counts in a search for the best that the chemical language expects a structure, 0
     *     for not at all: see {@link org.lode.design.constraint.Familiarity}. Samples of the posterior have it as their
     *     prior
     */
    public record Conditions(
            List<Constraint> constraints, Optional<Substructures> scaffold, double trustOutside, double familiarity) {
        /** Without regard to what the language expects. */
        public Conditions(List<Constraint> constraints, Optional<Substructures> scaffold, double trustOutside) {
            this(constraints, scaffold, trustOutside, 0);
        }

        /** Checks that the trust is above 0, at most 1, and the familiarity not negative. */
        public Conditions {
            if (!(familiarity >= 0 && familiarity < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The weight of the familiarity is " + familiarity + "; take a number from 0.");
            }
            constraints = List.copyOf(constraints);
            if (!(trustOutside > 0 && trustOutside <= 1)) {
                throw new IllegalArgumentException(
                        "The trust outside of the domain is " + trustOutside + "; take a number above 0, at most 1.");
            }
        }
    }

    /**
     * Which of the structures that were evaluated are given as designs.
     *
     * @param designs the most designs that are given
     * @param largestSimilarity designs more similar to a better one than this Tanimoto similarity are left out; 1 for
     *     all
     * @param mostPerScaffold the most designs with the same scaffold of Bemis and Murcko; those without a ring have
     *     none, and all are given
     * @param onlyNovel whether seeds and avoided structures are left out
     */
    public record Selection(int designs, double largestSimilarity, int mostPerScaffold, boolean onlyNovel) {
        /** Checks the ranges. */
        public Selection {
            if (designs < 1 || mostPerScaffold < 1) {
                throw new IllegalArgumentException("The number of designs is " + designs + ", of one scaffold "
                        + mostPerScaffold + "; take at least 1.");
            }
            if (!(largestSimilarity > 0 && largestSimilarity <= 1)) {
                throw new IllegalArgumentException(
                        "The largest similarity is " + largestSimilarity + "; take a number above 0, at most 1.");
            }
        }
    }

    /**
     * What becomes of a run that is cancelled or breaks off.
     *
     * @param checkpoint where the run is kept, so that it can be gone on with; empty for nowhere
     * @param keepsCancelled whether a cancelled run gives the designs that it has found so far, and a run goes no
     *     further than a checkpoint that is there already
     */
    public record Interruption(Optional<CheckpointSettings> checkpoint, boolean keepsCancelled) {}

    /** Copies the list. */
    public DesignSettings {
        avoided = List.copyOf(avoided);
    }

    /** How much it counts that the chemical language expects a structure; 0 where the language is the prior already. */
    double familiarity() {
        return sampler.mode() == SamplerMode.OPTIMISE ? conditions.familiarity : 0;
    }

    /** The same with another sampler. */
    public DesignSettings withSampler(SamplerSettings newSampler) {
        return new DesignSettings(newSampler, prior, avoided, conditions, selection, interruption);
    }

    /** The same with another source of the language. */
    public DesignSettings withPrior(PriorSettings newPrior) {
        return new DesignSettings(sampler, newPrior, avoided, conditions, selection, interruption);
    }

    /** The same with another way to learn the language. */
    public DesignSettings withLanguage(LanguageSettings newLanguage) {
        return withPrior(new PriorSettings(newLanguage, prior.corpus, prior.learned, prior.share));
    }

    /** The same with another corpus. */
    public DesignSettings withCorpus(List<Material> newCorpus) {
        return withPrior(new PriorSettings(prior.language, newCorpus, prior.learned, prior.share));
    }

    /** The same with other known structures. */
    public DesignSettings withAvoided(List<Material> newAvoided) {
        return new DesignSettings(sampler, prior, newAvoided, conditions, selection, interruption);
    }

    /** The same with other conditions. */
    public DesignSettings withConditions(Conditions newConditions) {
        return new DesignSettings(sampler, prior, avoided, newConditions, selection, interruption);
    }

    /** The same with other constraints. */
    public DesignSettings withConstraints(List<Constraint> newConstraints) {
        return withConditions(
                new Conditions(newConstraints, conditions.scaffold, conditions.trustOutside, conditions.familiarity));
    }

    /** The same with other wishes for the list of designs. */
    public DesignSettings withSelection(Selection newSelection) {
        return new DesignSettings(sampler, prior, avoided, conditions, newSelection, interruption);
    }

    /** The same with other wishes for the list of designs, as many of a scaffold as there are. */
    public DesignSettings withDesigns(int designs, double largestSimilarity, boolean onlyNovel) {
        return withSelection(new Selection(designs, largestSimilarity, Integer.MAX_VALUE, onlyNovel));
    }

    /** The same with another treatment of runs that are cancelled or break off. */
    public DesignSettings withInterruption(Interruption newInterruption) {
        return new DesignSettings(sampler, prior, avoided, conditions, selection, newInterruption);
    }
}
