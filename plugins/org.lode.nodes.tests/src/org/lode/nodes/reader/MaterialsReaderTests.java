package org.lode.nodes.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.table.SmilesCells;

class MaterialsReaderTests {
    @TempDir
    Path folder;

    private TestNode node;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new MaterialsReaderNodeFactory());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void columnsAreTypedByTheirContent() throws Exception {
        file(
                "a.csv",
                "name,smiles,count,large,ratio,code,empty\n"
                        + "water,O,1,12345678901,0.5,007,\n"
                        + "ethanol,CCO,NA,-2,1e-3,12,\n");
        var spec = node.table(0).getDataTableSpec();
        assertEquals(List.of("name", "smiles", "count", "large", "ratio", "code", "empty"), TestTable.names(spec));
        assertEquals(SmilesCells.type(), spec.getColumnSpec("smiles").getType());
        assertEquals(IntCell.TYPE, spec.getColumnSpec("count").getType());
        assertEquals(LongCell.TYPE, spec.getColumnSpec("large").getType());
        assertEquals(DoubleCell.TYPE, spec.getColumnSpec("ratio").getType());
        assertEquals(StringCell.TYPE, spec.getColumnSpec("code").getType());
        assertEquals(StringCell.TYPE, spec.getColumnSpec("empty").getType());
    }

    @Test
    void fileInAnotherEncodingIsRefusedInsteadOfRead() throws Exception {
        file("a.csv", "");
        Files.write(folder.resolve("a.csv"), "smiles,name\nCCO,\u00c4thanol\n".getBytes(StandardCharsets.ISO_8859_1));
        var error = assertThrows(KNIMEException.class, node::execute);
        assertEquals("The file 'a.csv' is not text in UTF-8. Save it with that encoding.", error.getMessage());
    }

    @Test
    @Tag("check-11")
    @Tag("check-13")
    void lineWithAnotherNumberOfValuesIsRejectedWithItsNumber() throws Exception {
        file("a.csv", "name,smiles\nwater,O\nfew\nmany,C,1\nethanol,CCO\n");
        var outputs = node.execute();
        assertEquals(List.of("Row0", "Row1"), TestTable.ids((BufferedDataTable) outputs[0]));
        var rejected = (BufferedDataTable) outputs[1];
        assertEquals(List.of("3", "4"), TestTable.texts(rejected, "Line"));
        assertEquals(
                List.of(
                        "The line has 1 value, but the first line names 2 columns.",
                        "The line has 3 values, but the first line names 2 columns."),
                TestTable.texts(rejected, "Reason"));
        assertEquals(
                "2 of 4 lines could not be used; they are at the second output. First: line 3 of 'a.csv': The line has"
                        + " 1 value, but the first line names 2 columns.",
                node.warning().orElseThrow());
    }

    @Test
    @Tag("check-12")
    @Tag("check-13")
    void damagedStructureIsRejectedWithItsReason() throws Exception {
        file("a.csv", "name,smiles\nring,C1CC\nwater,O\nnone,\n");
        var rejected = node.table(1);
        assertEquals(List.of("ring, C1CC"), TestTable.texts(rejected, "Text"));
        assertTrue(TestTable.texts(rejected, "Reason").get(0).contains("C1CC"));
    }

    @Test
    void damagedFormulaIsRejectedWithItsReason() throws Exception {
        file("a.csv", "formula,gap\nFe2O3,2\nXy2,1\nBaTiO3,3\nBa(TiO3,3\nLa1.85Sr0.15CuO4,0\n");
        assertEquals(List.of("Fe2O3", "BaTiO3", "La1.85Sr0.15CuO4"), TestTable.texts(node.table(0), "formula"));
        var rejected = node.table(1);
        assertEquals(List.of("Xy2, 1", "Ba(TiO3, 3"), TestTable.texts(rejected, "Text"));
        assertTrue(TestTable.texts(rejected, "Reason").get(0).contains("'Xy'"));
    }

    @Test
    void damagedMixtureOfTheChosenColumnIsRejectedWithItsReason() throws Exception {
        file("a.csv", "blend,density\nCCO:0.4 | O:0.6,0.9\nCCO:0.4 | c1cc:0.6,1\n");
        node.set("structureColumn", "blend");
        assertEquals(List.of("CCO:0.4 | O:0.6"), TestTable.texts(node.table(0), "blend"));
        assertTrue(TestTable.texts(node.table(1), "Reason").get(0).contains("c1cc"));
    }

    @Test
    void aColumnThatOnlyItsNameCallsACompositionIsNotChecked() throws Exception {
        file("a.csv", "composition,gap\nblend of the north,2\nblend of the south,1\n");
        assertEquals(2, node.table(0).size());
    }

    @Test
    void damagedStructureIsKeptWhenStructuresAreNotChecked() throws Exception {
        file("a.csv", "name,smiles\nring,C1CC\nwater,O\n");
        node.set("checkStructures", false);
        assertEquals(List.of("C1CC", "O"), TestTable.texts(node.table(0), "smiles"));
    }

    @Test
    void semicolonsAndTabsSeparateToo() throws Exception {
        file("a.csv", "name;a,b;smiles\nx;1;C\n");
        assertEquals(
                List.of("name", "a,b", "smiles"), TestTable.names(node.table(0).getDataTableSpec()));
        file("a.tsv", "name\tsmiles\nx\tC\n");
        assertEquals(List.of("name", "smiles"), TestTable.names(node.table(0).getDataTableSpec()));
    }

    @Test
    void quotedValuesMayHoldSeparatorsAndLineEnds() throws Exception {
        file("a.csv", "name,smiles\r\n\"1,2-ethane\r\ndiol\",OCCO\r\n\"a \"\"b\"\"\",C\r\n");
        assertEquals(List.of("1,2-ethane\r\ndiol", "a \"b\""), TestTable.texts(node.table(0), "name"));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        file("a.csv", "\uFEFFname,smiles\nwater,O\n");
        assertEquals(List.of("name", "smiles"), TestTable.names(node.table(0).getDataTableSpec()));
    }

    @Test
    void emptyAndRepeatedColumnNamesAreMadeUsable() throws Exception {
        file("a.csv", "a,,a\n1,2,3\n");
        assertEquals(
                List.of("a", "Column 2", "a (#1)"),
                TestTable.names(node.table(0).getDataTableSpec()));
    }

    @Test
    @Tag("check-9")
    @Tag("check-10")
    void tableWithoutRowsKeepsItsColumns() throws Exception {
        file("a.csv", "name,smiles\n");
        var table = node.table(0);
        assertEquals(0, table.size());
        assertEquals(List.of("name", "smiles"), TestTable.names(table.getDataTableSpec()));
        assertEquals(
                "The file '" + folder.resolve("a.csv") + "' has column names, but no rows.",
                node.warning().orElseThrow());
    }

    @Test
    void emptyFileIsNamed() throws Exception {
        file("a.csv", "");
        assertEquals(
                "The file '" + folder.resolve("a.csv")
                        + "' is empty: it has neither column names nor materials. Check that it is the right file.",
                assertThrows(KNIMEException.class, node::execute).getMessage());
    }

    @Test
    void wordAmongNumbersIsToldWithItsLine() throws Exception {
        file("a.csv", "smiles,Tb\nC,112\nCC,cold\nCCC,231\n");
        assertEquals(
                StringCell.TYPE,
                node.table(0).getDataTableSpec().getColumnSpec("Tb").getType());
        assertEquals(
                "The column 'Tb' is text, although most of its values are numbers; the first that is none is 'cold' in"
                        + " line 3 of 'a.csv'.",
                node.warning().orElseThrow());
    }

    @Test
    void decimalCommasAreTold() throws Exception {
        file("a.csv", "smiles;Tb\nC;111,7\nCC;184,6\n");
        node.execute();
        assertEquals(
                "The column 'Tb' is text, because it has numbers with decimal commas; the first is '111,7' in line 2 of"
                        + " 'a.csv'. Write them with decimal points.",
                node.warning().orElseThrow());
    }

    @Test
    void namesOfDigitsAreNoNumbersToWarnOf() throws Exception {
        file("a.csv", "smiles,code\nC,112\nCC,007\nCCC,231\n");
        node.execute();
        assertTrue(node.warning().isEmpty());
    }

    @Test
    void rowIdsCanComeFromAColumn() throws Exception {
        file("a.csv", "name,smiles\nwater,O\nethanol,CCO\nwater,O\n,C\n");
        node.set("rowIdColumn", "name");
        var outputs = node.execute();
        assertEquals(List.of("water", "ethanol"), TestTable.ids((BufferedDataTable) outputs[0]));
        assertEquals(
                List.of(
                        "The row id 'water' in column 'name' was used before.",
                        "The row id in column 'name' is empty."),
                TestTable.texts((BufferedDataTable) outputs[1], "Reason"));
    }

    @Test
    void packedFileIsUnpackedWhileItIsRead() throws Exception {
        var path = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("name,smiles\nwater,O\n".getBytes(StandardCharsets.UTF_8));
        }
        node.set("file", path.toString());
        assertEquals(List.of("water"), TestTable.texts(node.table(0), "name"));
    }

    @Test
    void fileOfZstandardIsUnpackedWhileItIsRead() throws Exception {
        // "name,smiles\nwater,O\n" by zstd 1.5.4
        var bytes = HexFormat.of().parseHex("28b52ffd0458a100006e616d652c736d696c65730a77617465722c4f0a3d1a1656");
        node.set("file", Files.write(folder.resolve("a.csv.zst"), bytes).toString());
        assertEquals(List.of("water"), TestTable.texts(node.table(0), "name"));
    }

    @Test
    void filesOfAPatternAreReadInTheOrderOfTheirNames() throws Exception {
        for (var name : List.of("part-2", "other", "part-1")) {
            Files.writeString(folder.resolve(name + ".smi"), "C " + name + "\n");
        }
        node.set("file", folder.resolve("part-") + "*.smi");
        assertEquals(List.of("part-1", "part-2"), TestTable.texts(node.table(0), "Name"));
    }

    @Test
    void aPatternWithoutFilesIsTold() throws Exception {
        node.set("file", folder.resolve("none-") + "*.smi");
        var failure = assertThrows(KNIMEException.class, () -> node.table(0));
        assertTrue(failure.getMessage().contains("none-*.smi'"), failure.getMessage());
    }

    @Test
    void smilesFileHasNamesBehindTheSmiles() throws Exception {
        file("a.smi", "smiles name\nCCO ethanol absolute\n\nO\n");
        var table = node.table(0);
        assertEquals(List.of("CCO", "O"), TestTable.texts(table, "SMILES"));
        assertEquals("ethanol absolute", TestTable.texts(table, "Name").get(0));
        assertTrue(TestTable.cells(table, "Name").get(1).isMissing());
    }

    @Test
    void zipIsReadEntryByEntryAndWritesNothing() throws Exception {
        var path = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            entry(zip, "../../outside.csv", "name,smiles\nwater,O\n");
            entry(zip, "b.csv", "smiles,value\nCC,2\n");
            entry(zip, "picture.png", "no table");
        }
        node.set("file", path.toString());
        var table = node.table(0);
        assertEquals(List.of("name", "smiles", "value", "Source File"), TestTable.names(table.getDataTableSpec()));
        assertEquals(List.of("../../outside.csv", "b.csv"), TestTable.texts(table, "Source File"));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void sdfGivesSmilesTitleAndData() throws Exception {
        // ethanol, typed from the CTfile format's description
        file(
                "a.sdf",
                """
                ethanol
                  test

                  3  2  0  0  0  0  0  0  0  0999 V2000
                    0.0000    0.0000    0.0000 C   0  0
                    1.5000    0.0000    0.0000 C   0  0
                    2.2000    1.2000    0.0000 O   0  0
                  1  2  1  0
                  2  3  1  0
                M  END
                > <boiling point>
                351.4

                $$$$
                broken
                  test

                  1  0  0
                $$$$
                """);
        var outputs = node.execute();
        var table = (BufferedDataTable) outputs[0];
        assertEquals(List.of("ethanol"), TestTable.texts(table, "Title"));
        assertEquals(List.of("351.4"), TestTable.texts(table, "boiling point"));
        assertTrue(List.of("CCO", "OCC", "C(C)O")
                .contains(TestTable.texts(table, "SMILES").get(0)));
        assertEquals(List.of("15"), TestTable.texts((BufferedDataTable) outputs[1], "Line"));
    }

    @Test
    void crystalIsOneRowWithTheWholeFile() throws Exception {
        var cif =
                """
                data_NaCl
                _cell_length_a 5.64
                _cell_length_b 5.64
                _cell_length_c 5.64
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 90
                _symmetry_space_group_name_H-M 'F m -3 m'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                Na 0 0 0
                Cl 0.5 0.5 0.5
                """;
        Files.writeString(folder.resolve("halite.cif"), cif);
        Files.writeString(folder.resolve("broken.cif"), "data_x\n_cell_length_a 5\n");
        node.set("file", folder.toString());
        var outputs = node.execute();
        var crystals = (BufferedDataTable) outputs[0];
        assertEquals(List.of("halite"), TestTable.texts(crystals, "Name"));
        assertEquals(cif.strip(), TestTable.texts(crystals, "Crystal").get(0).strip());
        assertEquals(List.of("broken.cif"), TestTable.texts((BufferedDataTable) outputs[1], "File"));
    }

    @Test
    @Tag("check-18")
    void quoteThatIsNeverClosedIsFoundBeforeItFillsTheMemory() throws Exception {
        var text = new StringBuilder("name,smiles\n\"water,O\n");
        while (text.length() < RecordReader.MAX_LENGTH + 100_000) {
            text.append("a line of a long file without any other quotation mark,C\n");
        }
        file("a.csv", text.toString());
        assertEquals(
                "The record that begins in line 2 of 'a.csv' does not end within 16 million characters. Is a quotation"
                        + " mark missing?",
                assertThrows(KNIMEException.class, () -> node.execute()).getMessage());
    }

    @Test
    void missingFileIsNamed() throws Exception {
        node.set("file", "/no/such/file.csv");
        assertEquals(
                "The file '/no/such/file.csv' does not exist or cannot be read. Check the path.",
                assertThrows(KNIMEException.class, () -> node.execute()).getMessage());
    }

    @Test
    void fileOfUnknownFormatIsRefused() throws Exception {
        file("a.dat", "name,smiles\n");
        assertTrue(assertThrows(KNIMEException.class, () -> node.execute())
                .getMessage()
                .startsWith("The format of '" + folder.resolve("a.dat") + "' does not show in its name."));
    }

    @Test
    void locationsOnANetworkAreRefused() throws Exception {
        node.set("file", "https://example.org/a.csv");
        assertTrue(assertThrows(KNIMEException.class, () -> node.execute())
                .getMessage()
                .contains("nothing is downloaded"));
    }

    @Test
    @Tag("check-7")
    void withoutAFileTheNodeIsNotConfigured() {
        assertEquals(
                "No file is selected. Enter its path in the dialog.",
                assertThrows(InvalidSettingsException.class, () -> node.configure())
                        .getMessage());
    }

    @Test
    @Tag("check-6")
    void vanishedStructureColumnIsNamedWithThoseThatAreThere() throws Exception {
        file("a.csv", "name,smiles\nwater,O\n");
        node.set("structureColumn", "structure");
        assertEquals(
                "The structure column 'structure' is not in '" + folder.resolve("a.csv")
                        + "'. Its columns are 'name', 'smiles'.",
                assertThrows(KNIMEException.class, () -> node.execute()).getMessage());
    }

    private void file(String name, String content) throws Exception {
        var path = folder.resolve(name);
        Files.writeString(path, content);
        node.set("file", path.toString());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String block(String name, String element) {
        return """
                data_%s
                _cell_length_a 4
                _cell_length_b 4
                _cell_length_c 4
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 90
                _symmetry_space_group_name_H-M 'P 1'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                %s1 0 0 0
                """
                .formatted(name, element);
    }

    @Test
    void everyDataBlockWithAStructureIsARowWhereThatIsWanted() throws Exception {
        var notes = "data_notes\n_x\n;\ndata_false 'not a block'\n;\n";
        file("two.cif", block("one", "Fe") + notes + block("two", "Po"));
        assertEquals(List.of("two"), TestTable.texts(node.table(0), "Name"));
        node.set("allStructures", true);
        var table = node.table(0);
        assertEquals(List.of("two one", "two two"), TestTable.texts(table, "Name"));
        assertTrue(TestTable.texts(table, "Crystal").get(1).startsWith("data_two"));
    }
}
