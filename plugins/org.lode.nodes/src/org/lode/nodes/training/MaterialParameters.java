package org.lode.nodes.training;

import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.lode.learn.Property;
import org.lode.nodes.parameters.NumberColumnChoices;
import org.lode.nodes.parameters.StructureColumnChoices;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.KindChoice;

/** The table to learn from: which column has the structures, which the values, and what the values are. */
public final class MaterialParameters implements NodeParameters {
    @Widget(title = "Structure column", description = "The column with SMILES, repeat units or formulas.")
    @ChoicesProvider(StructureColumnChoices.class)
    String structureColumn = "";

    @Widget(title = "Kind of material", description = "What the structures are.", advanced = true)
    @RadioButtonsWidget
    KindChoice kind = KindChoice.AUTO;

    @Widget(
            title = "Target column",
            description = "The column with the numbers to learn. Rows without a number are left out.")
    @ChoicesProvider(NumberColumnChoices.class)
    String targetColumn = "";

    @Widget(
            title = "Property",
            description =
                    "The name of the learned property. If it is not given, it is the target column's name without a"
                            + " unit in brackets at its end.",
            advanced = true)
    Optional<String> property = Optional.empty();

    @Widget(
            title = "Unit",
            description =
                    "The unit of the target values. If it is not given, it is what stands in brackets at the end of"
                            + " the target column's name.",
            advanced = true)
    Optional<String> unit = Optional.empty();

    /** Whether the columns were picked for the user, who has not seen the dialog since. */
    private transient boolean picked;

    /** No column is chosen yet. */
    public MaterialParameters() {}

    /** The likely columns of the connected table. */
    public MaterialParameters(NodeParametersInput input) {
        var table = Columns.table(input.getInPortSpecs());
        structureColumn = table.flatMap(Columns::likelyStructure).orElse("");
        targetColumn = table.flatMap(Columns::likelyTarget).orElse("");
        picked = true;
    }

    /**
     * The columns to learn from, as indices of the table.
     *
     * @param structure the column with structures
     * @param target the column with the numbers to learn
     */
    public record Indices(int structure, int target) {}

    /**
     * Finds the columns.
     *
     * @throws InvalidSettingsException if one is gone or there is none that fits
     */
    public Indices indices(DataTableSpec table) throws InvalidSettingsException {
        return new Indices(Columns.structure(table, structureColumn), Columns.target(table, targetColumn));
    }

    /** Tells which columns were picked, if the user did not choose them. */
    public Optional<String> picked(DataTableSpec table, Indices indices) {
        return picked || structureColumn.isEmpty() || targetColumn.isEmpty()
                ? Optional.of("The column '"
                        + table.getColumnSpec(indices.structure()).getName()
                        + "' was picked for the structures and '"
                        + table.getColumnSpec(indices.target()).getName()
                        + "' for the target values. Select others in the dialog if that is wrong.")
                : Optional.empty();
    }

    /** The same table with another target column, which names the property and its unit. */
    public MaterialParameters withTarget(String column) {
        var other = new MaterialParameters();
        other.structureColumn = structureColumn;
        other.kind = kind;
        other.targetColumn = column;
        return other;
    }

    /** The chosen kind of material. */
    public KindChoice kind() {
        return kind;
    }

    /** The learned property, named after the target column where nothing else is said. */
    public Property learnedProperty(DataTableSpec table, Indices indices) {
        var title = ColumnTitle.of(table.getColumnSpec(indices.target()).getName());
        return new Property(
                property.orElse(title.name()).strip(), unit.orElse(title.unit()).strip());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (property.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException(
                    "The name of the property is empty. Enter it, or switch the setting off.");
        }
    }
}
