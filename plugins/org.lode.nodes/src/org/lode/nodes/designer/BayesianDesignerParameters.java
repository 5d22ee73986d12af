package org.lode.nodes.designer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.lode.nodes.parameters.Ranges;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.parameters.StructureColumnChoices;
import org.lode.nodes.parameters.TargetParameters;
import org.lode.nodes.parameters.Targets;
import org.lode.nodes.parameters.TargetsMessage;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.KindChoice;

/** Settings of the node Bayesian Designer. */
final class BayesianDesignerParameters implements NodeParameters {
    /** Of workflows of versions that had no such setting. */
    static final int EARLIER_ROOTINGS = 15;

    @Section(title = "Seed materials")
    interface Seeds {}

    @Section(title = "Targets")
    @After(Seeds.class)
    interface Wanted {}

    @Section(title = "Search")
    @After(Wanted.class)
    interface Search {}

    @Section(title = "Conditions")
    @After(Search.class)
    interface Conditions {}

    @Section(title = "Result")
    @After(Conditions.class)
    interface Result {}

    @Widget(
            title = "Structure column",
            description = "The column with the SMILES or repeat units of the seed materials.")
    @ChoicesProvider(StructureColumnChoices.class)
    @Layout(Seeds.class)
    String structureColumn = "";

    @Widget(
            title = "Kind of material",
            description = "What the structures are. Compositions and crystals cannot be designed.",
            advanced = true)
    @RadioButtonsWidget
    @Layout(Seeds.class)
    KindChoice kind = KindChoice.AUTO;

    @Widget(
            title = "Chemical language",
            description = "What real materials read like is learned from this.",
            advanced = true)
    @ValueSwitchWidget
    @ValueReference(LanguageSource.Reference.class)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Seeds.class)
    LanguageSource language = LanguageSource.SEEDS;

    @Widget(
            title = "Sentences per structure",
            description =
                    """
            At most so many sentences (SMILES from different atoms) of each seed and further material the chemical
            language is learned from; 0 for one from every atom, at least 15. Of many thousand structures fewer are
            read, which the run log tells.
            """,
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = LanguageSource.IsLearned.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Seeds.class)
    int rootings = EARLIER_ROOTINGS;

    @Widget(
            title = "Share of the seeds' language",
            description = "How much the language of the seeds counts in the mixture, from 0 to 1.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = Ranges.OneAtMost.class)
    @Effect(predicate = LanguageSource.IsMixed.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Seeds.class)
    double seedShare = 0.5;

    @Widget(
            title = "Further materials at the first port",
            description = "What the first added table of further materials is for.",
            advanced = true)
    @ValueSwitchWidget
    @Effect(predicate = DesignerPorts.HasTable.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Seeds.class)
    TableUse firstTable = TableUse.LANGUAGE;

    @Widget(
            title = "Further materials at the second port",
            description = "What the second added table of further materials is for.",
            advanced = true)
    @ValueSwitchWidget
    @Effect(predicate = DesignerPorts.HasTwoTables.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Seeds.class)
    TableUse secondTable = TableUse.AVOID;

    @Widget(
            title = "Targets",
            description = "The range in which each property is wanted. At least one bound is needed.")
    @ArrayWidget(elementTitle = "Target", addButtonText = "Add target")
    @ValueReference(TargetsMessage.Reference.class)
    @Layout(Wanted.class)
    TargetParameters[] targets = {};

    @TextMessage(TargetsMessage.class)
    @Layout(Wanted.class)
    Void targetsMessage;

    @Widget(
            title = "Last models give a second opinion",
            description =
                    """
            Whether the models at the last port judge the designs instead of guiding the search. Models of another
            learner or of other data tell how much of what the guiding models promise can be believed.
            """)
    @Effect(predicate = DesignerPorts.HasMoreModels.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Wanted.class)
    boolean lastJudges;

    @Widget(
            title = "Looking for",
            description = "Whether the best structures are searched for, or samples of all good ones drawn.")
    @RadioButtonsWidget
    @ValueReference(MovesMessage.Mode.class)
    @Layout(Search.class)
    SearchMode mode = SearchMode.OPTIMISE;

    @Widget(
            title = "Particles",
            description = "How many structures are carried along. More of them find more different designs.")
    @NumberInputWidget(minValidation = Ranges.Two.class, maxValidation = Ranges.HundredThousand.class)
    @Layout(Search.class)
    int particles = 200;

    @Widget(title = "Steps", description = "How many steps are taken; in each of them every structure is changed once.")
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Layout(Search.class)
    int steps = 50;

    @Widget(
            title = "Most evaluated structures",
            description =
                    "The models never evaluate more structures than these: the search ends with the last of them, and"
                            + " samples of the posterior before a step that might need more.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Search.class)
    Optional<Integer> evaluations = Optional.empty();

    @Widget(
            title = "Time limit in minutes",
            description =
                    "The search ends when this time is over, in the midst of a step if need be. How far it came then"
                            + " depends on the speed of the computer.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Search.class)
    Optional<Double> minutes = Optional.empty();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Search.class)
    SearchParameters proposals = new SearchParameters();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Search.class)
    InterruptionParameters interruption = new InterruptionParameters();

    @Widget(title = "Designs to keep", description = "How many of the best designs are at the first output.")
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Layout(Result.class)
    int best = 100;

    @Widget(
            title = "Leave out the seeds",
            description = "Whether only materials are given that are none of the seeds and of the materials to avoid.",
            advanced = true)
    @Layout(Result.class)
    boolean onlyNovel = true;

    @Widget(
            title = "Largest similarity",
            description =
                    "A design that is more similar to a better one than this is left out, so that the designs differ;"
                            + " 1 keeps all.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = Ranges.OneAtMost.class)
    @Layout(Result.class)
    double largestSimilarity = 1;

    @Widget(
            title = "Most designs per scaffold",
            description =
                    "At most so many designs have the same ring systems and linkers (Bemis-Murcko scaffold); designs"
                            + " without a ring are all kept.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Result.class)
    Optional<Integer> mostPerScaffold = Optional.empty();

    @Widget(
            title = "Most heavy atoms",
            description = "Designs have no more atoms other than hydrogen, in a molecule or a repeat unit.",
            advanced = true)
    @Layout(Conditions.class)
    Optional<Integer> mostHeavyAtoms = Optional.of(40);

    @Widget(
            title = "Allowed elements",
            description =
                    "The symbols of the elements that designs may have beside hydrogen, with commas between them. If"
                            + " they are not given, those of the materials that the chemical language was learned"
                            + " from are allowed, and C, N, O, F, S, Cl and Br, which graph edits put in.",
            advanced = true)
    @Layout(Conditions.class)
    Optional<String> allowedElements = Optional.empty();

    @Widget(
            title = "Least molar mass",
            description = "The least molar mass in g/mol, of a molecule or a repeat unit.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    Optional<Double> leastMass = Optional.empty();

    @Widget(
            title = "Greatest molar mass",
            description = "The greatest molar mass in g/mol, of a molecule or a repeat unit.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    Optional<Double> greatestMass = Optional.empty();

    @Widget(
            title = "Neutral only",
            description = "Whether the formal charges of a design must add up to zero.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    boolean neutral;

    @Widget(
            title = "Demanded substructures",
            description =
                    "SMARTS patterns with spaces between them, each of which a design must have; a scaffold that has"
                            + " to stay, for example.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    Optional<String> demanded = Optional.empty();

    @Widget(
            title = "Forbidden substructures",
            description = "SMARTS patterns with spaces between them, none of which a design may have.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    Optional<String> forbidden = Optional.empty();

    @Widget(
            title = "Greatest synthetic accessibility score",
            description = "How hard a molecule may be to make, from 1 (easy) to 10 (hard).",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    Optional<Double> hardest = Optional.empty();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Conditions.class)
    FurtherConditions further = new FurtherConditions();

    @Widget(title = "Static random seed", description = Seed.DESCRIPTION, advanced = true)
    @Layout(Search.class)
    Optional<Long> seed = Optional.of(1L);

    /** Whether the column was picked for the user, who has not seen the dialog since. */
    private transient boolean picked;

    BayesianDesignerParameters() {}

    BayesianDesignerParameters(NodeParametersInput input) {
        structureColumn = Columns.table(input.getInPortSpecs())
                .flatMap(Columns::likelyStructure)
                .orElse("");
        targets = Targets.defaults(input.getInPortSpecs());
        rootings = 0;
        proposals.restarts = true;
        proposals.familiarity = SearchParameters.USUAL_FAMILIARITY;
        picked = true;
    }

    /** Whether the user did not choose the structure column. */
    boolean isPicked() {
        return picked || structureColumn.isEmpty();
    }

    /** The symbols of the allowed elements, empty for all of the seeds'. */
    Optional<List<String>> elements() {
        return allowedElements.map(
                symbols -> Arrays.stream(symbols.split(",")).map(String::strip).toList());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Targets.validate(targets);
        Ranges.check("Particles", particles, 2, 100_000);
        Ranges.check("Steps", steps, 1, 100_000);
        Ranges.check("Designs to keep", best, 1, 100_000);
        Ranges.check("Sentences per structure", rootings, 0, 100_000);
        if (evaluations.isPresent()) {
            Ranges.check("Most evaluated structures", evaluations.get(), 1, 100_000_000);
        }
        if (minutes.isPresent()) {
            Ranges.check("Time limit in minutes", minutes.get(), 0.01, 100_000);
        }
        if (!(seedShare > 0 && seedShare < 1)) {
            throw new InvalidSettingsException("The setting 'Share of the seeds' language' is " + seedShare
                    + ", but must lie between 0 and 1. Change it in the dialog.");
        }
        if (mostPerScaffold.isPresent()) {
            Ranges.check("Most designs per scaffold", mostPerScaffold.get(), 1, 100_000);
        }
        proposals.validate();
        further.validate();
        if (hardest.isPresent()) {
            Ranges.check("Greatest synthetic accessibility score", hardest.get(), 1, 10);
        }
        if (mostHeavyAtoms.isPresent()) {
            Ranges.check("Most heavy atoms", mostHeavyAtoms.get(), 1, 1_000);
        }
        if (!(largestSimilarity > 0 && largestSimilarity <= 1)) {
            throw new InvalidSettingsException("The setting 'Largest similarity' is " + largestSimilarity
                    + ", but must be above 0 and at most 1. Change it in the dialog.");
        }
        if (kind == KindChoice.COMPOSITION || kind == KindChoice.CRYSTAL || kind == KindChoice.MIXTURE) {
            throw new InvalidSettingsException(
                    "Compositions, crystals and mixtures cannot be designed. Select molecules or polymers, or use "
                            + "the node 'Screener' on a table of candidates.");
        }
    }
}
