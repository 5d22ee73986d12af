package org.lode.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;

/**
 * The structure column of a table.
 *
 * @param table the table
 * @param index the column's index
 */
public record Structures(BufferedDataTable table, int index) {
    /** How many structures decide about the kind. */
    private static final int ENOUGH = 200;

    /** The structure of a row as text, null if it is missing. */
    public String text(DataRow row) {
        var cell = row.getCell(index);
        return cell.isMissing() ? null : SmilesCells.text(cell);
    }

    /**
     * The kind of the structures: the chosen one, or the one that most of the first structures can be read as. A
     * column of SMILES, by its type or its name, holds no formulas, even where they would read as well (CO).
     */
    public MaterialKind kind(KindChoice choice) {
        return choice.kind().orElseGet(() -> KindChoice.detected(firstTexts(), Columns.isSmiles(column())));
    }

    private DataColumnSpec column() {
        return table.getDataTableSpec().getColumnSpec(index);
    }

    /**
     * The kind of the structures, for a recipe. An empty table has any kind.
     *
     * @throws KNIMEException if the recipe is not for this kind
     */
    public MaterialKind kind(KindChoice choice, Recipe recipe) throws KNIMEException {
        var kind = kind(choice);
        if (recipe.accepts(kind)) {
            return kind;
        }
        var accepted =
                Arrays.stream(MaterialKind.values()).filter(recipe::accepts).toList();
        if (choice.kind().isEmpty() && firstTexts().isEmpty()) {
            return accepted.get(0);
        }
        throw new KNIMEException("The recipe '" + recipe.text() + "' is for a "
                + accepted.stream().map(MaterialKind::label).collect(Collectors.joining(" or a "))
                + ", but the column '"
                + column().getName() + "' is "
                + (choice.kind().isEmpty() ? "read" : "set to be read") + " as "
                + kind.notation() + " of a " + kind.label() + ". Select another recipe or another kind in the dialog.");
    }

    private List<String> firstTexts() {
        var texts = new ArrayList<String>();
        try (var rows = table.iterator()) {
            while (rows.hasNext() && texts.size() < ENOUGH) {
                var text = text(rows.next());
                if (text != null && !text.isBlank()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
