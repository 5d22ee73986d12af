package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.lode.nodes.parameters.Ranges;

/** As what descriptors take polymers, salts and mixtures; part of the recipe that a model carries. */
final class RepresentationParameters implements NodeParameters {
    private static final int MOST_UNITS = 50;

    /** What a repeat unit stands for. The constants' names are stored in workflows. */
    enum ChainChoice {
        @Label(
                value = "Endless chain",
                description = "The polymer without ends: where the unit is cut does not matter.")
        PERIODIC,
        @Label(value = "Capped unit", description = "One repeat unit as a molecule with closed ends.")
        CAPPED,
        @Label(value = "Oligomer", description = "Several repeat units in a row as a molecule with closed ends.")
        OLIGOMER
    }

    /** What closes the ends. The constants' names are stored in workflows. */
    enum EndChoice {
        @Label(value = "Hydrogen", description = "A hydrogen atom at each end.")
        HYDROGEN,
        @Label(value = "Methyl", description = "A CH3 group at each end.")
        METHYL
    }

    /** What is taken of several fragments. The constants' names are stored in workflows. */
    enum FragmentsChoice {
        @Label(value = "All", description = "All fragments of a SMILES together.")
        WHOLE,
        @Label(value = "Largest", description = "The fragment with the most atoms, as a drug without its counterion.")
        LARGEST,
        @Label(value = "Reject", description = "Such rows go to the second output.")
        REJECT
    }

    @Widget(title = "Polymers as", description = "What a polymer's repeat unit is computed as.", advanced = true)
    @ValueSwitchWidget
    @ValueReference(ChainReference.class)
    ChainChoice chain = ChainChoice.PERIODIC;

    @Widget(
            title = "Chain ends",
            description = "What closes the ends of a capped unit or an oligomer.",
            advanced = true)
    @ValueSwitchWidget
    @Effect(predicate = HasEnds.class, type = EffectType.SHOW)
    EndChoice end = EndChoice.HYDROGEN;

    @Widget(title = "Repeat units", description = "How many repeat units an oligomer has.", advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsOligomer.class, type = EffectType.SHOW)
    int units = 3;

    @Widget(
            title = "Salts and other fragments",
            description = "What is computed of a SMILES with several fragments, such as a salt.",
            advanced = true)
    @ValueSwitchWidget
    FragmentsChoice fragments = FragmentsChoice.WHOLE;

    @Widget(
            title = "Spread over components",
            description =
                    "Whether copolymers and mixtures also get the standard deviation of each descriptor over their"
                            + " components, beside the mean.",
            advanced = true)
    boolean spread = false;

    /** The parameters of a recipe's part that differ from the defaults. */
    List<String> inRecipe() {
        var parameters = new ArrayList<String>();
        if (chain != ChainChoice.PERIODIC) {
            parameters.add(chain == ChainChoice.CAPPED ? "chain=capped" : "chain=oligomer");
            if (chain == ChainChoice.OLIGOMER) {
                parameters.add("units=" + units);
            }
            if (end == EndChoice.METHYL) {
                parameters.add("end=methyl");
            }
        }
        if (fragments != FragmentsChoice.WHOLE) {
            parameters.add(fragments == FragmentsChoice.LARGEST ? "fragments=largest" : "fragments=reject");
        }
        if (spread) {
            parameters.add("blend=spread");
        }
        return parameters;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Repeat units", units, 1, MOST_UNITS);
    }

    static final class ChainReference implements ParameterReference<ChainChoice> {}

    static final class HasEnds implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ChainReference.class).isOneOf(ChainChoice.CAPPED, ChainChoice.OLIGOMER);
        }
    }

    static final class IsOligomer implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ChainReference.class).isOneOf(ChainChoice.OLIGOMER);
        }
    }
}
