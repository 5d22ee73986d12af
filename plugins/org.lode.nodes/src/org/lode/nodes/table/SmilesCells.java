package org.lode.nodes.table;

import java.util.Set;
import org.knime.chem.types.SmilesCell;
import org.knime.chem.types.SmilesCellFactory;
import org.knime.chem.types.SmilesValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.StringCell;

/**
 * SMILES cells where KNIME's chemistry types are installed, plain strings where they are not. The only class that
 * refers to those types.
 */
public final class SmilesCells {
    private static final boolean INSTALLED = installed();

    /** KNIME's chemistry values that are told by name, so that nothing refers to them. */
    private static final Set<String> CONNECTION_TABLES =
            Set.of("org.knime.chem.types.SdfValue", "org.knime.chem.types.MolValue");

    private SmilesCells() {}

    /** The type of a column of SMILES that a node makes. */
    public static DataType type() {
        return INSTALLED ? Chemistry.type() : StringCell.TYPE;
    }

    /** A cell of {@link #type()}. */
    public static DataCell cell(String smiles) {
        return INSTALLED ? Chemistry.cell(smiles) : new StringCell(smiles);
    }

    /** Whether cells of this type are typed SMILES. */
    public static boolean isSmiles(DataType type) {
        return INSTALLED && Chemistry.accepts(type);
    }

    /** Whether cells of this type are typed connection tables: SDF or Mol. */
    public static boolean isConnectionTable(DataType type) {
        return type.getValueClasses().stream().map(Class::getName).anyMatch(CONNECTION_TABLES::contains);
    }

    /** The text of a typed structure or string cell that is not missing. */
    public static String text(DataCell cell) {
        if (INSTALLED && Chemistry.holds(cell)) {
            return Chemistry.text(cell);
        }
        return cell instanceof StringValue text ? text.getStringValue() : cell.toString();
    }

    @SuppressWarnings("unused") // the error is the answer
    private static boolean installed() {
        try {
            return Chemistry.type() != null;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Loaded only where the chemistry types are there. */
    private static final class Chemistry {
        private static DataType type() {
            return SmilesCell.TYPE;
        }

        private static DataCell cell(String smiles) {
            return SmilesCellFactory.create(smiles);
        }

        private static boolean accepts(DataType type) {
            return type.isCompatible(SmilesValue.class);
        }

        private static boolean holds(DataCell cell) {
            return cell instanceof SmilesValue;
        }

        private static String text(DataCell cell) {
            return ((SmilesValue) cell).getSmilesValue();
        }
    }
}
