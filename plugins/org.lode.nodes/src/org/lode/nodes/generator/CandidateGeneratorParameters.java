package org.lode.nodes.generator;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.Ranges;
import org.lode.nodes.parameters.StructureColumnChoices;
import org.lode.nodes.table.Columns;

/** Settings of the node Candidate Generator. */
final class CandidateGeneratorParameters implements NodeParameters {
    @Section(title = "Parts")
    interface Parts {}

    @Section(title = "Candidates")
    @After(Parts.class)
    interface Result {}

    @Widget(title = "Way of making", description = "What the table holds and what is made of it.")
    @RadioButtonsWidget
    @ValueReference(PartsMessage.Mode.class)
    @Layout(Parts.class)
    GeneratorMode mode = GeneratorMode.POLYMERISATION;

    @Widget(
            title = "Structure column",
            description = "The column with the monomers, the substituents, or the formulas or crystals.")
    @ChoicesProvider(StructureColumnChoices.class)
    @Layout(Parts.class)
    String structureColumn = "";

    @Widget(
            title = "Class of polymers",
            description = "Only polymerisations to this class are done, such as <tt>polyamide</tt>.")
    @ChoicesProvider(PolymerClasses.class)
    @ValueReference(PartsMessage.PolymerClass.class)
    @Effect(predicate = IsPolymerisation.class, type = EffectType.SHOW)
    @Layout(Parts.class)
    String polymerClass = "";

    @Widget(
            title = "Scaffold",
            description =
                    """
            SMILES with the places of substituents as <tt>[R1]</tt>, <tt>[R2]</tt> and so on; with two more <tt>*</tt>
            it is a repeat unit.
            """)
    @TextInputWidget(placeholder = "*CC(*)c1ccc([R1])cc1")
    @ValueReference(PartsMessage.Scaffold.class)
    @Effect(predicate = IsSubstituents.class, type = EffectType.SHOW)
    @Layout(Parts.class)
    String scaffold = "";

    @Widget(
            title = "Replacements",
            description =
                    "Which elements may take the place of which, such as <tt>Sr: Ba, Ca; Ti: Zr, Hf</tt>. Each element"
                            + " may also stay.")
    @TextInputWidget(placeholder = "Sr: Ba, Ca; Ti: Zr, Hf")
    @ValueReference(PartsMessage.Replacements.class)
    @Effect(predicate = IsElements.class, type = EffectType.SHOW)
    @Layout(Parts.class)
    String replacements = "";

    @TextMessage(PartsMessage.class)
    @Layout(Parts.class)
    Void partsMessage;

    @Widget(
            title = "Only neutral compounds",
            description = "Whether only candidates are given whose common oxidation states can add up to zero.")
    @Effect(predicate = IsElements.class, type = EffectType.SHOW)
    @Layout(Parts.class)
    boolean balanced = true;

    @Widget(title = "Most candidates", description = "The node stops when it has made so many.")
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Million.class)
    @Layout(Result.class)
    int most = 10_000;

    @Widget(
            title = "Random sample",
            description =
                    "The seed of a random order, so that the first candidates are a sample of all. Without it the "
                            + "combinations are gone through one after the other.")
    @Layout(Result.class)
    Optional<Long> seed = Optional.empty();

    @Widget(
            title = "Each material once",
            description = "Whether a material is given only once, however it is made, and in its canonical form.",
            advanced = true)
    @Layout(Result.class)
    boolean distinct = true;

    private transient boolean picked;

    CandidateGeneratorParameters() {}

    CandidateGeneratorParameters(NodeParametersInput input) {
        structureColumn = Columns.table(input.getInPortSpecs())
                .flatMap(Columns::likelyStructure)
                .orElse("");
        picked = true;
    }

    /** Whether the user did not choose the structure column. */
    boolean isPicked() {
        return picked || structureColumn.isEmpty();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Most candidates", most, 1, 1_000_000);
    }

    static final class IsPolymerisation implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PartsMessage.Mode.class).isOneOf(GeneratorMode.POLYMERISATION);
        }
    }

    static final class IsSubstituents implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PartsMessage.Mode.class).isOneOf(GeneratorMode.SUBSTITUENTS);
        }
    }

    static final class IsElements implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PartsMessage.Mode.class).isOneOf(GeneratorMode.ELEMENTS);
        }
    }
}
