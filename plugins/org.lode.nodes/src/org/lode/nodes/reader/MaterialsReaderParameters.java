package org.lode.nodes.reader;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of the node Materials Reader. */
final class MaterialsReaderParameters implements NodeParameters {
    @Widget(
            title = "File",
            description =
                    """
            The file to read: a path on this computer, or a location relative to the workflow such as
            <tt>knime://knime.workflow/data/materials.csv</tt>. A folder or a zip archive stands for all files in it.
            """)
    @TextInputWidget(placeholder = "knime://knime.workflow/data/materials.csv")
    String file = "";

    @Widget(
            title = "Format",
            description = "How the file is written. In a folder or an archive, files whose name does not tell a "
                    + "format are left out.")
    @RadioButtonsWidget
    FileFormat format = FileFormat.AUTO;

    @Widget(
            title = "Structure column",
            description = "The name of the column with materials of any kind. If it is not given, the first column of "
                    + "text whose name contains \"SMILES\" or \"repeat unit\" is taken, else the first one whose name "
                    + "and first texts tell formulas or mixtures.",
            advanced = true)
    Optional<String> structureColumn = Optional.empty();

    @Widget(
            title = "Check structures",
            description = "Whether lines whose material (SMILES, repeat unit, formula, mixture, crystal) cannot be "
                    + "read go to the second output, with the reason.",
            advanced = true)
    boolean checkStructures = true;

    @Widget(
            title = "Row id column",
            description =
                    "The name of the column whose values become the row ids; they must differ. If it is not given, "
                            + "the rows are numbered.",
            advanced = true)
    Optional<String> rowIdColumn = Optional.empty();

    @Widget(
            title = "All structures of a CIF",
            description =
                    "Whether every data block with a structure becomes a row; else the first one of each file does.",
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    boolean allStructures = false;

    /** How the file's records become rows. */
    MaterialsFile.Options options() {
        return new MaterialsFile.Options(structureColumn, checkStructures, rowIdColumn, allStructures);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (structureColumn.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException(
                    "The name of the structure column is empty. Enter it, or switch the setting off.");
        }
        if (rowIdColumn.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException(
                    "The name of the row id column is empty. Enter it, or switch the setting off.");
        }
    }
}
