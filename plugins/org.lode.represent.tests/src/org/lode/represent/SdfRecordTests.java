package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SdfRecordTests {
    private static final List<String> METHANOL = List.of(
            "methanol",
            "  by hand",
            "",
            "  2  1  0  0  0  0  0  0  0  0999 V2000",
            "    0.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0",
            "    1.4000    0.0000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0",
            "  1  2  1  0  0  0  0",
            "M  END",
            "> 1 <boiling point>",
            "64.7 °C",
            "at 1 atm",
            "",
            "> <boiling point>",
            "65",
            "");

    @Test
    void aRecordHasTitleStructureAndData() throws MaterialException {
        var record = SdfRecord.of(METHANOL);
        assertEquals("methanol", record.title());
        assertEquals("CO", Molecule.parse(record.smiles()).canonical());
        assertEquals(Map.of("boiling point", "64.7 °C\nat 1 atm"), record.data());
    }

    @Test
    void aRecordWithoutEndHasNoData() {
        var record = SdfRecord.of(METHANOL.subList(0, 7));
        assertEquals(Map.of(), record.data());
        assertEquals(
                "The connection table has no line 'M  END'; give the whole Mol block.",
                assertThrows(MaterialException.class, record::smiles).getMessage());
    }

    @Test
    void noLinesAreNoStructure() {
        var record = SdfRecord.of(List.of());
        assertEquals("", record.title());
        assertThrows(MaterialException.class, record::smiles);
    }
}
