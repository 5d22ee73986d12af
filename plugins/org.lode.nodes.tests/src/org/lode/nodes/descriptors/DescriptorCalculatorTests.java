package org.lode.nodes.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.chem.types.SdfCell;
import org.knime.chem.types.SdfCellFactory;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.vector.bitvector.BitVectorValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.table.SmilesCells;

class DescriptorCalculatorTests {
    private TestNode node;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new DescriptorCalculatorNodeFactory());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    private BufferedDataTable materials() {
        return TestTable.of()
                .text("name")
                .text("smiles")
                .row("a", "ethanol", "CCO")
                .row("b", "broken", "C1CC")
                .row("c", "missing", null)
                .row("d", "benzene", "c1ccccc1")
                .in(node.exec());
    }

    @Test
    @Tag("check-6")
    void likelyColumnIsPickedAndNamed() throws Exception {
        node.configure(materials());
        assertEquals(
                "The column 'smiles' was picked for the structures. Select another one in the dialog if that is wrong.",
                node.warning().orElseThrow());
    }

    @Test
    void typedSmilesGoesBeforeANameThatFits() throws Exception {
        node.configure(TestTable.of()
                .text("smiles")
                .column("x", SmilesCells.type())
                .row("a", "C", SmilesCells.cell("C"))
                .in(node.exec()));
        // without KNIME's chemistry types a typed column is one of strings, and the name decides
        var picked = SmilesCells.isSmiles(SmilesCells.type()) ? "x" : "smiles";
        assertTrue(node.warning().orElseThrow().contains("'" + picked + "'"));
    }

    @Test
    @Tag("check-6")
    void chosenColumnThatVanishedIsNamedAndNotReplaced() throws Exception {
        node.set("structureColumn", "structure");
        assertEquals(
                "The column 'structure' with the structures is not in the input table. Select another one, or bring"
                        + " the column back.",
                assertThrows(InvalidSettingsException.class, () -> node.configure(materials()))
                        .getMessage());
        assertEquals("structure", node.settings().getString("structureColumn"));
    }

    @Test
    @Tag("check-7")
    void tableWithoutStructuresIsRefusedWithTheNodeThatMakesThem() throws Exception {
        var table = TestTable.of().number("x").row("a", 1.0).in(node.exec());
        var message = assertThrows(InvalidSettingsException.class, () -> node.configure(table))
                .getMessage();
        assertTrue(message.contains("SMILES or text") && message.contains("'Materials Reader'"), message);
    }

    @Test
    @Tag("check-11")
    @Tag("check-13")
    void rejectedRowsAreExactlyThoseWithoutDescriptors() throws Exception {
        var outputs = node.execute(materials());
        assertEquals(List.of("a", "d"), TestTable.ids((BufferedDataTable) outputs[0]));
        var rejected = (BufferedDataTable) outputs[1];
        assertEquals(List.of("b", "c"), TestTable.ids(rejected));
        assertEquals(List.of("name", "smiles", "Reason"), TestTable.names(rejected.getDataTableSpec()));
        var warning = node.warning().orElseThrow();
        assertTrue(
                warning.startsWith(
                        "2 of 4 rows have no descriptors; they are at the second output with the reason. First: row"
                                + " 'b': "),
                warning);
    }

    @Test
    @Tag("check-12")
    void failedRowsCanBeKeptWithTheReasonInTheMissingCells() throws Exception {
        node.set("failedRows", "KEEP");
        var outputs = node.execute(materials());
        var table = (BufferedDataTable) outputs[0];
        assertEquals(List.of("a", "b", "c", "d"), TestTable.ids(table));
        var cell = TestTable.cells(
                        table, table.getDataTableSpec().getColumnSpec(2).getName())
                .get(1);
        assertEquals(TestTable.texts((BufferedDataTable) outputs[1], "Reason").get(0), ((MissingCell) cell).getError());
    }

    @ParameterizedTest
    @CsvSource({
        "DESCRIPTORS_2D,MOVE,AUTO",
        "GROUPS,KEEP,AUTO",
        "FINGERPRINT,MOVE,MOLECULE",
        "GROUPS,MOVE,POLYMER",
        "ELEMENTS,KEEP,COMPOSITION"
    })
    void executedTableHasTheColumnsThatConfigureTold(String descriptors, String failedRows, String kind)
            throws Exception {
        node.set("descriptors", descriptors);
        node.set("failedRows", failedRows);
        node.set("kind", kind);
        var outputs = node.execute(materials());
        for (int i = 0; i < outputs.length; i++) {
            assertTrue(((DataTableSpec) node.outSpecs()[i])
                    .equalStructure(((BufferedDataTable) outputs[i]).getDataTableSpec()));
        }
    }

    @Test
    @Tag("check-10")
    void emptyTableGivesEmptyTablesWithAllColumns() throws Exception {
        node.set("structureColumn", "smiles");
        var outputs = node.execute(TestTable.of().text("smiles").in(node.exec()));
        for (int i = 0; i < outputs.length; i++) {
            var table = (BufferedDataTable) outputs[i];
            assertEquals(0, table.size());
            assertTrue(((DataTableSpec) node.outSpecs()[i]).equalStructure(table.getDataTableSpec()));
        }
    }

    @Test
    @Tag("check-14")
    void unrelatedColumnsPassUnchanged() throws Exception {
        var list = CollectionCellFactory.createListCell(List.of(new StringCell("x"), new StringCell("y")));
        var table = TestTable.of()
                .column("flag", BooleanCell.TYPE)
                .text("smiles")
                .column("list", ListCell.getCollectionType(StringCell.TYPE))
                .row("a", BooleanCell.TRUE, "CCO", list)
                .in(node.exec());
        var described = node.table(0, table);
        assertEquals(BooleanCell.TRUE, TestTable.cells(described, "flag").get(0));
        assertEquals(list, TestTable.cells(described, "list").get(0));
    }

    @Test
    @Tag("check-15")
    void newColumnsNeverCollide() throws Exception {
        node.set("descriptors", "GROUPS");
        var first = node.table(0, materials());
        var second = node.table(0, first);
        int added = first.getDataTableSpec().getNumColumns() - 2;
        assertEquals(2 + 2 * added, second.getDataTableSpec().getNumColumns());
        var name = first.getDataTableSpec().getColumnSpec(2).getName();
        assertEquals(
                name + " (#1)",
                second.getDataTableSpec().getColumnSpec(2 + added).getName());
    }

    @Test
    @Tag("check-15")
    void prefixStandsInFrontOfEachNewColumn() throws Exception {
        node.set("prefix", "f_");
        var spec = (DataTableSpec) node.configure(materials())[0];
        assertTrue(spec.stream().skip(2).allMatch(column -> column.getName().startsWith("f_")));
    }

    @Test
    @Tag("check-21")
    void massOfEthanolIsThatOfItsAtoms() throws Exception {
        // IUPAC standard atomic weights 2021, abridged: 2 x 12.011 + 6 x 1.0080 + 15.999 = 46.069
        var table = node.table(0, materials());
        var mass = table.getDataTableSpec().stream()
                .filter(column ->
                        column.getName().toLowerCase(java.util.Locale.ROOT).contains("mass"))
                .findFirst()
                .orElseThrow();
        var cell = (DoubleValue) TestTable.cells(table, mass.getName()).get(0);
        assertEquals(46.069, cell.getDoubleValue(), 0.002);
    }

    @Test
    @Tag("check-25")
    void unknownDescriptorIsRefusedWhenSettingsAreLoaded() throws Exception {
        node.set("recipe", "fingerprint9");
        var problem = assertThrows(IllegalArgumentException.class, () -> node.set("descriptors", "CUSTOM"));
        assertTrue(problem.getMessage().contains("'fingerprint9'"), problem.getMessage());
    }

    @Test
    @Tag("check-28")
    void recipeForAnotherKindIsRefusedWithBothNames() throws Exception {
        node.set("descriptors", "ELEMENTS");
        node.set("structureColumn", "smiles");
        var message = assertThrows(KNIMEException.class, () -> node.execute(materials()))
                .getMessage();
        assertTrue(message.contains("composition") && message.contains("'smiles'"), message);
    }

    @Test
    @Tag("check-17")
    void progressNeverFallsAndEndsAtOne() throws Exception {
        node.execute(materials());
        var progress = node.progress();
        for (int i = 1; i < progress.size(); i++) {
            assertTrue(progress.get(i) >= progress.get(i - 1), progress.toString());
        }
        assertEquals(1, progress.get(progress.size() - 1));
    }

    private BufferedDataTable three() {
        return TestTable.of()
                .text("smiles")
                .number("T (K)")
                .row("a", "CCO", 298.15)
                .row("b", "CCCO", 310.0)
                .row("c", "c1ccccc1", null)
                .in(node.exec());
    }

    @Test
    void chosenDescriptorsAreARecipe() throws Exception {
        node.set("composed/0/descriptor", "ecfp");
        node.set("composed/0/parameters", "radius=2,size=64");
        node.set("descriptors", "COMPOSED");
        assertEquals(2 + 64, node.table(0, three()).getDataTableSpec().getNumColumns());
    }

    @Test
    void aListHoldsAllNumbersInOneColumn() throws Exception {
        var columns = node.table(0, three());
        node.set("result/form", "LIST");
        var table = node.table(0, three());
        assertEquals(3, table.getDataTableSpec().getNumColumns());
        assertTrue(((DataTableSpec) node.outSpecs()[0]).equalStructure(table.getDataTableSpec()));
        var list = (ListCell) TestTable.cells(table, "Descriptors").get(0);
        assertEquals(columns.getDataTableSpec().getNumColumns() - 2, list.size());
        var name = columns.getDataTableSpec().getColumnSpec(2).getName();
        assertEquals(TestTable.cells(columns, name).get(0), list.get(0));
    }

    @Test
    void aBitIsSetWhereTheDescriptorIsNotNull() throws Exception {
        node.set("descriptors", "FINGERPRINT");
        var columns = node.table(0, three());
        node.set("result/form", "BITS");
        var bits = (BitVectorValue)
                TestTable.cells(node.table(0, three()), "Descriptors").get(1);
        assertEquals(2048, bits.length());
        for (int bit = 0; bit < 2048; bit++) {
            var name = columns.getDataTableSpec().getColumnSpec(2 + bit).getName();
            var count = (DoubleValue) TestTable.cells(columns, name).get(1);
            assertEquals(count.getDoubleValue() != 0, bits.get(bit));
        }
    }

    @Test
    void conditionsBecomeColumnsAndARowWithoutOneIsRejected() throws Exception {
        node.set("conditionColumns/manualFilter/manuallySelected", new String[] {"T (K)"});
        var outputs = node.execute(three());
        var table = (BufferedDataTable) outputs[0];
        assertTrue(((DataTableSpec) node.outSpecs()[0]).equalStructure(table.getDataTableSpec()));
        assertEquals(
                List.of(298.15, 310.0),
                TestTable.cells(table, "condition:T_K").stream()
                        .map(cell -> ((DoubleValue) cell).getDoubleValue())
                        .toList());
        var reason = TestTable.texts((BufferedDataTable) outputs[1], "Reason");
        assertEquals(1, reason.size());
        assertTrue(reason.get(0).contains("has no condition 'T_K'"), reason.get(0));
    }

    @Test
    void polymersCanBeTakenAsOligomers() throws Exception {
        node.set("representation/chain", "OLIGOMER");
        node.set("representation/units", 4);
        var oligomer =
                node.table(0, TestTable.of().text("smiles").row("a", "*CC*").in(node.exec()));
        // octane: 8 x 12.011 + 18 x 1.0080
        var mass = (DoubleValue) TestTable.cells(oligomer, "oligomer4:mass").get(0);
        assertEquals(114.232, mass.getDoubleValue(), 0.002);
    }

    @Test
    void aMaterialBeyondTheLimitOfAtomsIsRejectedWithItsSize() throws Exception {
        node.set("limits/atoms", 5);
        var outputs = node.execute(
                TestTable.of().text("smiles").row("a", "CCO").row("b", "CCCCCC").in(node.exec()));
        var reason = TestTable.texts((BufferedDataTable) outputs[1], "Reason");
        assertEquals(1, reason.size());
        assertTrue(reason.get(0).contains("'CCCCCC' has 6 atoms; the limit is 5"), reason.get(0));
    }

    /** The ports as stored in a workflow, with the one for dropped descriptors added. */
    private static NodeSettings dropped() {
        var creation = new NodeSettings("node_creation_config");
        for (var group : List.of("materials", "models", "described", "rejected")) {
            creation.addNodeSettings(group);
        }
        BufferedDataTable.TYPE.save(creation.addNodeSettings("dropped").addNodeSettings("port_0"));
        return creation;
    }

    @Test
    void portsOfTheFirstReleaseAreFound() throws Exception {
        var creation = new NodeSettings("node_creation_config");
        for (var group : List.of("materials", "described", "rejected")) {
            creation.addNodeSettings(group);
        }
        try (var old = TestNode.of(new DescriptorCalculatorNodeFactory(), creation)) {
            assertEquals(2, old.execute(three()).length);
        }
    }

    @Test
    void constantAndCorrelatedDescriptorsAreLeftOutAndListed() throws Exception {
        try (var wide = TestNode.of(new DescriptorCalculatorNodeFactory(), dropped())) {
            wide.set("result/dropConstant", true);
            wide.set("result/correlation", 0.99);
            var outputs = wide.execute(three());
            var kept = ((BufferedDataTable) outputs[0]).getDataTableSpec();
            var dropped = (BufferedDataTable) outputs[2];
            int all = ((BufferedDataTable) node.execute(three())[0])
                    .getDataTableSpec()
                    .getNumColumns();
            assertEquals(all, kept.getNumColumns() + dropped.size());
            assertTrue(dropped.size() > 0);
            assertTrue(TestTable.texts(dropped, "Reason").contains("all rows have the same value"));
            assertTrue(
                    wide.warning().orElseThrow().contains("were left out"),
                    wide.warning().toString());
        }
    }

    @Test
    void aColumnIsFoundByItsContentWhereNoNameTells() throws Exception {
        var table = TestTable.of()
                .text("note")
                .text("x")
                .row("a", "from the shelf!", "CCO")
                .row("b", "made here!", "CCN")
                .in(node.exec());
        assertEquals(2, node.table(0, table).size());
        assertTrue(node.warning().orElseThrow().contains("'x' was picked for the structures by its first rows"));
    }

    @Test
    void aConnectedModelIsADescriptor() throws Exception {
        var creation = new NodeSettings("node_creation_config");
        PropertyModelsPortObject.TYPE.save(creation.addNodeSettings("models").addNodeSettings("port_0"));
        var models = TestModels.boilingPoint(node.exec());
        try (var frozen = TestNode.of(new DescriptorCalculatorNodeFactory(), creation)) {
            frozen.set("recipe", "model(id=" + models.models().get(0).card().id() + ",layer=mean)");
            frozen.set("descriptors", "CUSTOM");
            var table = frozen.table(0, three(), models);
            assertEquals(3, table.getDataTableSpec().getNumColumns());
            assertEquals(3, table.size());
        }
    }

    @Test
    void theUsersElementTableGivesStatistics(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("elements.csv"), "symbol,chi\nH,2.2\nO,3.44\n");
        node.set("descriptors", "ELEMENTS");
        node.set("elementTable", file.toString());
        var table =
                TestTable.of().text("formula").row("a", "H2O").row("b", "Fe2O3").in(node.exec());
        var outputs = node.execute(table);
        var mean = (DoubleValue) TestTable.cells((BufferedDataTable) outputs[0], "table:mean:chi")
                .get(0);
        // (2 x 2.2 + 3.44) / 3
        assertEquals(2.613333, mean.getDoubleValue(), 1e-6);
        assertEquals(List.of("b"), TestTable.ids((BufferedDataTable) outputs[1]));
    }

    @Test
    void typedConnectionTablesAreMolecules() throws Exception {
        // written by RDKit for 'O'
        var water = "\n     RDKit          2D\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\n"
                + "    0.0000    0.0000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0\nM  END\n";
        var table = TestTable.of()
                .text("note")
                .column("drawn", SdfCell.TYPE)
                .row("a", "x", SdfCellFactory.create(water))
                .in(node.exec());
        var mass = (DoubleValue) TestTable.cells(node.table(0, table), "mass").get(0);
        assertEquals(18.015, mass.getDoubleValue(), 0.001);
    }

    @Test
    void filledFiguresAreTold() throws Exception {
        node.set("descriptors", "ELEMENTS");
        node.execute(TestTable.of().text("formula").row("a", "NpO2").in(node.exec()));
        var warning = node.warning().orElseThrow();
        assertTrue(warning.contains("of 'Np' is not known and is filled in"), warning);
    }
}
