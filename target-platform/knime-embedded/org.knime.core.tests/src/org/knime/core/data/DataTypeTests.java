package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class DataTypeTests {

    @Test
    void integersFitWhereNumbersFit() {
        assertSame(DoubleCell.TYPE, DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE));
        assertSame(LongCell.TYPE, DataType.getCommonSuperType(LongCell.TYPE, IntCell.TYPE));
        assertTrue(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertFalse(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE));
    }

    @Test
    void textAndNumberHaveOnlyTheRootInCommon() {
        var common = DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE);

        assertEquals(List.of(DataValue.class), common.getValueClasses());
        assertTrue(common.isASuperTypeOf(StringCell.TYPE));
    }

    @Test
    void missingCellsFitEverywhere() {
        var missing = new MissingCell("why").getType();

        assertTrue(missing.isMissingValueType());
        assertTrue(StringCell.TYPE.isASuperTypeOf(missing));
        assertSame(StringCell.TYPE, DataType.getCommonSuperType(missing, StringCell.TYPE));
        assertEquals(DataType.getMissingCell(), new MissingCell("why"));
    }

    @Test
    void cellsOfDifferentClassesDiffer() {
        assertNotEquals(new IntCell(1), new DoubleCell(1));
        assertNotEquals(new DoubleCell(0.0), new DoubleCell(-0.0));
        assertEquals(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
    }

    @Test
    void typesComeBackFromSettings() throws Exception {
        var list = ListCell.getCollectionType(DoubleCell.TYPE);
        var mixed = DataType.getCommonSuperType(StringCell.TYPE, BooleanCell.TYPE);
        for (var type : List.of(StringCell.TYPE, list, ListCell.getCollectionType(list), mixed)) {
            var settings = new NodeSettings("type");
            type.save(settings);

            assertEquals(type, DataType.load(settings));
        }
    }

    @Test
    void anUnknownCellClassIsNamed() {
        var settings = new NodeSettings("type");
        settings.addString("cell_class", "java.lang.Runtime");

        var failure = assertThrows(InvalidSettingsException.class, () -> DataType.load(settings));
        assertTrue(failure.getMessage().contains("'java.lang.Runtime' not found"), failure.getMessage());
    }

    @Test
    void theTypeOfAListIsThatOfItsElements() {
        var numbers = CollectionCellFactory.createListCell(List.of(new IntCell(1), new DoubleCell(2.5)));

        assertSame(DoubleCell.TYPE, numbers.getElementType());
        assertSame(ListCell.getCollectionType(DoubleCell.TYPE), numbers.getType());
    }

    @Test
    void namesAreThoseThatUsersKnow() {
        assertEquals("Number (Float)", DoubleCell.TYPE.getName()); // KNIME 5.8
        assertEquals("Number (Integer)", IntCell.TYPE.getName());
        assertEquals("String", StringCell.TYPE.getName());
    }

    @Test
    void booleansCountAsNumbers() {
        assertTrue(BooleanCell.TYPE.isCompatible(DoubleValue.class));
        assertEquals(1, BooleanCell.TRUE.getDoubleValue());
    }

    /**
     * A compiler writes the nearest common superclass of several cells into the node's byte code; a class that KNIME does
     * not have would be missed there.
     */
    @Test
    void numberCellsHaveNoSuperclassThatKnimeLacks() {
        for (var cell : List.of(IntCell.class, LongCell.class, DoubleCell.class, BooleanCell.class)) {
            assertEquals(DataCell.class, cell.getSuperclass());
        }
    }
}
