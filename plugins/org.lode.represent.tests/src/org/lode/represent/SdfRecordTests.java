package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

    @Test
    void recordsAreGoneOverOneByOne() throws IOException {
        var lines =
                List.of("one", "M  END", "$$$$", "", "$$$$", "two", "$$$$", " ").iterator();
        var records = new SdfRecords(() -> lines.hasNext() ? lines.next() : null, 100);
        assertEquals(
                new SdfRecords.Entry(1, List.of("one", "M  END"), false, false),
                records.next().orElseThrow());
        assertEquals(
                new SdfRecords.Entry(4, List.of(""), true, false),
                records.next().orElseThrow());
        assertEquals(
                new SdfRecords.Entry(6, List.of("two"), false, false),
                records.next().orElseThrow());
        assertTrue(records.next().isEmpty());
    }

    @Test
    void aRecordThatIsTooLongIsCutAndTheNextOneIsRead() throws IOException {
        var lines =
                List.of("long line", "long line", "long line", "$$$$", "two").iterator();
        var records = new SdfRecords(() -> lines.hasNext() ? lines.next() : null, 12);
        assertEquals(
                new SdfRecords.Entry(1, List.of("long line"), false, true),
                records.next().orElseThrow());
        assertEquals(
                new SdfRecords.Entry(5, List.of("two"), false, false),
                records.next().orElseThrow());
        assertTrue(records.next().isEmpty());
    }
}
