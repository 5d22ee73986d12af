package org.lode.nodes.screener;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.lode.nodes.parameters.Ranges;
import org.lode.screen.Diversity;
import org.lode.screen.Scoring;

/** What candidates are ranked by, and how much the best may resemble one another. */
final class RankingParameters implements NodeParameters {
    private static final double MOST_DEVIATIONS = 10;

    @Widget(title = "Ranked by", description = "The number that tells which candidates are the best.", advanced = true)
    @RadioButtonsWidget
    @ValueReference(RankingEffects.Score.class)
    ScoreChoice score = ScoreChoice.PROBABILITY;

    @Widget(
            title = "Best known value",
            description =
                    "The best value of the first target's property so far, for the expected improvement. Without it"
                            + " the target's bound is to be improved on.",
            advanced = true)
    @Effect(predicate = RankingEffects.Improves.class, type = EffectType.SHOW)
    Optional<Double> bestKnown = Optional.empty();

    @Widget(
            title = "Deviations of the confidence bound",
            description = "By how many standard deviations a property may be better than predicted, for the upper"
                    + " confidence bound.",
            advanced = true)
    @Effect(predicate = RankingEffects.HasConfidenceBound.class, type = EffectType.SHOW)
    double deviations = Scoring.PROBABILITY.deviations();

    @Widget(
            title = "Flank of the desirability",
            description =
                    "How far beyond a bound a value is still liked a little, as a part of the window's width or, if"
                            + " the window is open on one side, of the bound.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = RankingEffects.HasDesirability.class, type = EffectType.SHOW)
    double flank = Scoring.PROBABILITY.flank();

    @Widget(title = "Seed of the draws", description = "The same seed gives the same Thompson draws.", advanced = true)
    @Effect(predicate = RankingEffects.HasDraws.class, type = EffectType.SHOW)
    long seed = Scoring.PROBABILITY.seed();

    @Widget(
            title = "Variety",
            description = "Which of the best candidates are kept. Candidates resemble one another if their circular"
                    + " fragments or, without atoms and bonds, their elements do.",
            advanced = true)
    @RadioButtonsWidget
    @ValueReference(RankingEffects.Variety.class)
    DiversityChoice diversity = DiversityChoice.NONE;

    @Widget(
            title = "Similarity of a cluster",
            description = "The Tanimoto similarity from which on candidates belong to one cluster.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = Ranges.OneAtMost.class)
    @Effect(predicate = RankingEffects.HasClusters.class, type = EffectType.SHOW)
    double similarity = Diversity.NONE.similarity();

    @Widget(
            title = "Candidates of a cluster",
            description = "How many of a cluster or of a scaffold are kept.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class)
    @Effect(predicate = RankingEffects.LimitsGroups.class, type = EffectType.SHOW)
    int perCluster = Diversity.NONE.perCluster();

    @Widget(
            title = "Further columns",
            description = "Whether the ends of the calibrated intervals, the desirability, the Pareto rank and the"
                    + " contribution to the hypervolume, both of the targets' probabilities, are given, too.",
            advanced = true)
    @ValueReference(RankingEffects.Further.class)
    boolean furtherColumns = false;

    @Widget(
            title = "Columns for the next experiments",
            description =
                    "Whether the expected improvement, the upper confidence bound and a Thompson draw are given, too.",
            advanced = true)
    @ValueReference(RankingEffects.Acquisition.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean acquisitionColumns = false;

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Deviations of the confidence bound", deviations, 0, MOST_DEVIATIONS);
        if (!(flank > 0) || Double.isInfinite(flank)) {
            throw new InvalidSettingsException("The setting 'Flank of the desirability' is " + flank
                    + ", but must be above 0. Change it in the dialog.");
        }
        if (!(similarity > 0 && similarity <= 1)) {
            throw new InvalidSettingsException("The setting 'Similarity of a cluster' is " + similarity
                    + ", but must be above 0 and at most 1. Change it in the dialog.");
        }
        Ranges.check("Candidates of a cluster", perCluster, 1, Integer.MAX_VALUE);
        if (bestKnown.isPresent() && !Double.isFinite(bestKnown.get())) {
            throw new InvalidSettingsException(
                    "The setting 'Best known value' is no finite number. Switch it off for the target's bound.");
        }
    }

    Scoring scoring() {
        return new Scoring(score.kind(), flank, bestKnown.orElse(Double.NaN), deviations, seed);
    }

    Diversity variety() {
        return new Diversity(diversity.kind(), similarity, perCluster);
    }
}
