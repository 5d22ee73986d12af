package org.lode.nodes.screener;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** Which settings of the ranking matter beside which others; only those are shown. */
final class RankingEffects {
    private RankingEffects() {}

    /** What candidates are ranked by. */
    static final class Score implements ParameterReference<ScoreChoice> {}

    /** Which of the best are kept. */
    static final class Variety implements ParameterReference<DiversityChoice> {}

    /** Whether further columns are given. */
    static final class Further implements ParameterReference<Boolean> {}

    /** Whether columns for the next experiments are given. */
    static final class Acquisition implements ParameterReference<Boolean> {}

    private static EffectPredicateProvider rankedByOrGiven(
            ScoreChoice score, Class<? extends ParameterReference<Boolean>> columns) {
        return i ->
                i.getEnum(Score.class).isOneOf(score).or(i.getBoolean(columns).isTrue());
    }

    /** The expected improvement is computed. */
    static final class Improves implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return rankedByOrGiven(ScoreChoice.EXPECTED_IMPROVEMENT, Acquisition.class)
                    .init(i);
        }
    }

    /** The upper confidence bound is computed. */
    static final class HasConfidenceBound implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return rankedByOrGiven(ScoreChoice.UPPER_CONFIDENCE_BOUND, Acquisition.class)
                    .init(i);
        }
    }

    /** Thompson draws are made. */
    static final class HasDraws implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return rankedByOrGiven(ScoreChoice.THOMPSON, Acquisition.class).init(i);
        }
    }

    /** The desirability is computed. */
    static final class HasDesirability implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return rankedByOrGiven(ScoreChoice.DESIRABILITY, Further.class).init(i);
        }
    }

    /** Clusters are made. */
    static final class HasClusters implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Variety.class).isOneOf(DiversityChoice.CLUSTERS);
        }
    }

    /** Only some of each cluster or scaffold are kept. */
    static final class LimitsGroups implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Variety.class).isOneOf(DiversityChoice.CLUSTERS, DiversityChoice.SCAFFOLDS);
        }
    }
}
