package org.lode.nodes.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

/** Finds the columns that a node works on: those its user chose, or the likely ones when nothing was chosen yet. */
public final class Columns {
    private static final Pattern STRUCTURE_NAME = Pattern.compile(
            "smiles|structure|repeat.?unit|monomer|molecule|polymer|formula|composition|crystal",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SMILES_NAME = Pattern.compile("smiles|repeat.?unit", Pattern.CASE_INSENSITIVE);

    private static final int NAMES_SHOWN = 10;

    private Columns() {}

    /** The first table among a node's inputs; a node of Lode has at most one. */
    public static Optional<DataTableSpec> table(PortObjectSpec[] inputs) {
        return Arrays.stream(inputs)
                .filter(DataTableSpec.class::isInstance)
                .map(DataTableSpec.class::cast)
                .findFirst();
    }

    /** Whether the column can hold structures: typed SMILES, SDF or Mol, or text with SMILES or formulas. */
    public static boolean isStructure(DataColumnSpec column) {
        return SmilesCells.isSmiles(column.getType())
                || SmilesCells.isConnectionTable(column.getType())
                || column.getType().isCompatible(StringValue.class);
    }

    /** Whether type or name of the column say that it holds SMILES. */
    public static boolean isSmiles(DataColumnSpec column) {
        return SmilesCells.isSmiles(column.getType()) || isSmiles(column.getName());
    }

    /** Whether the name of a column says that it holds SMILES. */
    public static boolean isSmiles(String column) {
        return SMILES_NAME.matcher(column).find();
    }

    /** Whether the column holds numbers. */
    public static boolean isNumber(DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }

    /** The likely structure column: typed SMILES, else text whose name says so, else the first text. */
    public static Optional<String> likelyStructure(DataTableSpec table) {
        return namedStructure(table).or(() -> first(table, column -> true));
    }

    /** The structure column that type or name tell: typed SMILES, SDF or Mol, else text whose name says so. */
    public static Optional<String> namedStructure(DataTableSpec table) {
        return first(table, column -> SmilesCells.isSmiles(column.getType()))
                .or(() -> first(
                        table,
                        column -> STRUCTURE_NAME.matcher(column.getName()).find()));
    }

    private static Optional<String> first(DataTableSpec table, Predicate<DataColumnSpec> wish) {
        return table.stream()
                .filter(Columns::isStructure)
                .filter(wish)
                .map(DataColumnSpec::getName)
                .findFirst();
    }

    /** The likely target column: the last one with numbers, as in most tables of measurements. */
    public static Optional<String> likelyTarget(DataTableSpec table) {
        return table.stream()
                .filter(Columns::isNumber)
                .map(DataColumnSpec::getName)
                .reduce((first, second) -> second);
    }

    /** Tells which column was picked for the structures. */
    public static String pickedStructure(DataTableSpec table, int index) {
        return "The column '" + table.getColumnSpec(index).getName()
                + "' was picked for the structures. Select another one in the dialog if that is wrong.";
    }

    /**
     * Index of the chosen structure column, or of the likely one if none is chosen.
     *
     * @throws InvalidSettingsException if it is gone, holds something else, or there is none
     */
    public static int structure(DataTableSpec table, String name) throws InvalidSettingsException {
        return index(
                table,
                name.isEmpty() ? likelyStructure(table).orElse("") : name,
                Columns::isStructure,
                "structures",
                "SMILES or text");
    }

    /**
     * Index of the chosen column of target values, or of the likely one if none is chosen.
     *
     * @throws InvalidSettingsException if it is gone, holds something else, or there is none
     */
    public static int target(DataTableSpec table, String name) throws InvalidSettingsException {
        return index(
                table,
                name.isEmpty() ? likelyTarget(table).orElse("") : name,
                Columns::isNumber,
                "target values",
                "numbers");
    }

    private static int index(
            DataTableSpec table, String name, Predicate<DataColumnSpec> fits, String use, String content)
            throws InvalidSettingsException {
        if (table.stream().noneMatch(fits)) {
            throw new InvalidSettingsException("The input table has no column for the " + use + ": one with " + content
                    + " is needed." + textColumns(table)
                    + " The node 'Materials Reader' reads such a table from a file.");
        }
        int index = table.findColumnIndex(name);
        if (index < 0) {
            throw new InvalidSettingsException("The column '" + name + "' with the " + use
                    + " is not in the input table. Select another one, or bring the column back.");
        }
        if (!fits.test(table.getColumnSpec(index))) {
            throw new InvalidSettingsException("The column '" + name + "' cannot give the " + use + ": it holds "
                    + table.getColumnSpec(index).getType().getName() + ", and " + content
                    + " is needed. Select another column.");
        }
        return index;
    }

    /** Names the columns of text, one of which may hold numbers that were not read as such. */
    private static String textColumns(DataTableSpec table) {
        var names = table.stream()
                .filter(column -> column.getType().isCompatible(StringValue.class))
                .limit(NAMES_SHOWN)
                .map(column -> "'" + column.getName() + "'")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Columns that are text: " + names + ".";
    }

    /**
     * Specs of new columns of a table. A name that is taken, by the table or by an earlier new column, gets a number
     * behind it, as KNIME does.
     */
    public static List<DataColumnSpec> unique(DataTableSpec table, List<DataColumnSpec> columns) {
        var names = new UniqueNames();
        table.stream().map(DataColumnSpec::getName).forEach(names::take);
        return columns.stream()
                .map(column -> renamed(column, names.take(column.getName())))
                .toList();
    }

    private static DataColumnSpec renamed(DataColumnSpec column, String name) {
        var creator = new DataColumnSpecCreator(column);
        creator.setName(name);
        return creator.createSpec();
    }

    /** The table with these columns behind its own; its properties are kept. */
    public static DataTableSpec append(DataTableSpec table, List<DataColumnSpec> columns) {
        return new DataTableSpecCreator(table)
                .addColumns(columns.toArray(DataColumnSpec[]::new))
                .createSpec();
    }
}
