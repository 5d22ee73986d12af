package org.knime.chem.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.StringCell;

class ChemicalCellsTests {

    @Test
    void aSmilesCellIsReadAsTextToo() {
        var cell = SmilesCellFactory.create("CCO");

        assertSame(SmilesCell.TYPE, cell.getType());
        assertEquals("CCO", ((SmilesValue) cell).getSmilesValue());
        assertEquals("CCO", ((StringValue) cell).getStringValue());
        assertEquals(SmilesValue.class, cell.getType().getPreferredValueClass());
    }

    @Test
    void anSdfCellKeepsItsLines() {
        assertEquals("a\nb\n", ((SdfValue) SdfCellFactory.create("a\nb\n")).getSdfValue());
    }

    @Test
    void structuresAreNoCategories() {
        // KNIME 5.11 stores no values in the domain of a SMILES column
        assertFalse(SmilesCell.TYPE.isCompatible(NominalValue.class));
    }

    @Test
    void structureAndTextDiffer() {
        assertNotEquals(new SmilesCell("C"), new StringCell("C"));
        assertEquals(new SmilesCell("C"), new SmilesCell("C"));
        assertFalse(StringCell.TYPE.isASuperTypeOf(SmilesCell.TYPE));
        assertTrue(SmilesCell.TYPE.isCompatible(StringValue.class));
    }
}
