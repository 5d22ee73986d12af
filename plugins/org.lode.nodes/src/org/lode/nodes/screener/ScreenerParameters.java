package org.lode.nodes.screener;

import java.util.List;
import org.knime.core.node.BufferedDataTable;
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
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.Ranges;
import org.lode.nodes.parameters.StructureColumnChoices;
import org.lode.nodes.parameters.TargetParameters;
import org.lode.nodes.parameters.Targets;
import org.lode.nodes.parameters.TargetsMessage;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.KindChoice;

/** Settings of the node Screener. */
final class ScreenerParameters implements NodeParameters {
    @Section(title = "Candidates")
    interface Candidates {}

    @Section(title = "Targets")
    @After(Candidates.class)
    interface Wanted {}

    @Section(title = "Filters")
    @After(Wanted.class)
    interface Filters {}

    @Section(title = "Result")
    @After(Filters.class)
    interface Result {}

    @Widget(
            title = "Candidates from",
            description = "Where the candidates are. From a library file they can also be screened if a table of known"
                    + " materials is connected.",
            advanced = true)
    @RadioButtonsWidget
    @ValueReference(Origin.class)
    @Effect(predicate = HasTable.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Candidates.class)
    CandidateOrigin origin = CandidateOrigin.TABLE;

    @Widget(
            title = "Library file",
            description =
                    """
            The file with the candidates: CSV, TSV, SMILES, SDF, CIF or POSCAR, plain or compressed by gzip or zstd, as
            a path on this computer or a location relative to the workflow such as
            <tt>knime://knime.workflow/data/library.csv</tt>. A folder, or a pattern such as <tt>data/part-*.smi.gz</tt>,
            stands for several files. Files may be of any size: they are read as they are screened.
            """)
    @TextInputWidget(placeholder = "knime://knime.workflow/data/library.csv")
    @Effect(predicate = IsFromFile.class, type = EffectType.SHOW)
    @Layout(Candidates.class)
    String libraryFile = "";

    @Widget(title = "Structure column", description = "The column with SMILES, repeat units or formulas.")
    @ChoicesProvider(StructureColumnChoices.class)
    @Layout(Candidates.class)
    String structureColumn = "";

    @Widget(title = "Kind of material", description = "What the structures are.", advanced = true)
    @RadioButtonsWidget
    @Layout(Candidates.class)
    KindChoice kind = KindChoice.AUTO;

    @Widget(
            title = "Targets",
            description =
                    "The range in which each property is wanted. Candidates are ranked by the probability that all"
                            + " properties lie in their ranges; a property without bounds is predicted, but does not"
                            + " count.")
    @ArrayWidget(elementTitle = "Target", addButtonText = "Add target")
    @ValueReference(TargetsMessage.Reference.class)
    @Layout(Wanted.class)
    TargetParameters[] targets = {};

    @TextMessage(TargetsMessage.class)
    @Layout(Wanted.class)
    Void targetsMessage;

    @Widget(title = "Candidates to keep", description = "How many of the best candidates are at the first output.")
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Million.class)
    @Layout(Result.class)
    int best = 1000;

    @Widget(
            title = "Leave out repeated materials",
            description = "Whether a candidate is left out if the same material came before, however it is written.",
            advanced = true)
    @Layout(Result.class)
    boolean deduplicate = false;

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Result.class)
    RankingParameters ranking = new RankingParameters();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Filters.class)
    FilterParameters filters = new FilterParameters();

    /** Whether the column was picked for the user, who has not seen the dialog since. */
    private transient boolean picked;

    ScreenerParameters() {}

    ScreenerParameters(NodeParametersInput input) {
        structureColumn = Columns.table(input.getInPortSpecs())
                .flatMap(Columns::likelyStructure)
                .orElse("");
        targets = Targets.defaults(input.getInPortSpecs());
        picked = true;
    }

    /** Whether the user did not choose the structure column. */
    boolean isPicked() {
        return picked || structureColumn.isEmpty();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Targets.validate(targets);
        ranking.validate();
        filters.validate();
        Ranges.check("Candidates to keep", best, 1, 1_000_000);
    }

    static final class Origin implements ParameterReference<CandidateOrigin> {}

    static final class HasTable implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getConstant(input -> List.of(input.getInPortTypes()).contains(BufferedDataTable.TYPE));
        }
    }

    static final class IsFromFile implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(HasTable.class)
                    .negate()
                    .or(i.getEnum(Origin.class).isOneOf(CandidateOrigin.FILE));
        }
    }
}
