package org.lode.nodes.designer;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** Where the chemical language comes from. The constants' names are stored in workflows. */
enum LanguageSource {
    @Label(value = "Seeds", description = "Learned from the seeds and from further materials.")
    SEEDS,
    @Label(
            value = "Lode's library",
            description = "Learned before from many thousand molecules or polymers: few seeds are enough then.")
    LIBRARY,
    @Label(value = "Both", description = "A mixture of the two: broad as the library, with the accent of the seeds.")
    BOTH;

    /** The choice in the dialog. */
    static final class Reference implements ParameterReference<LanguageSource> {}

    /** Two languages are mixed. */
    static final class IsMixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(BOTH);
        }
    }

    /** A language is learned from the seeds. */
    static final class IsLearned implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(SEEDS, BOTH);
        }
    }
}
