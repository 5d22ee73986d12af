package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.embedded.dialog.DialogField;
import org.knime.embedded.dialog.DialogModel;
import org.knime.embedded.dialog.FieldKind;
import org.lode.nodes.Factories;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;

/** Checks that are asked of all nodes alike. */
class NodeChecksTests {
    private static final int READY = 5;
    private static final int MANY_COLUMNS = 10_000;

    static Stream<NodeFactory<?>> factories() throws IOException {
        return Factories.all();
    }

    static Stream<NodeFactory<?>> factoriesOfNodesWithATable() throws IOException {
        var ready = Check.all().stream()
                .filter(check -> check.number() == READY)
                .findFirst()
                .orElseThrow();
        return Factories.all().filter(factory -> ready.concerns(factory.getNodeName()));
    }

    @ParameterizedTest
    @MethodSource("factoriesOfNodesWithATable")
    @Tag("check-5")
    void nodeIsReadyAsSoonAsItsInputsAreConnected(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var inputs = inputs(node, TestModels.molecules(node.exec()));
            assertDoesNotThrow(() -> node.configure(inputs));
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-8")
    void configuringNeedsNoDataAndNoFileAndTakesAWideTable(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            if (node.settings().containsKey("file")) {
                node.set("file", "no-such-folder/no-such-file.csv");
            }
            var wide = TestTable.of().text("smiles").number("boiling point (K)");
            for (int i = 0; i < MANY_COLUMNS; i++) {
                wide.number("column " + i);
            }
            var specs = new ArrayList<PortObjectSpec>();
            for (var input : inputs(node, wide.in(node.exec()))) {
                specs.add(input.getSpec());
            }
            giveTarget(node);
            assertDoesNotThrow(() -> node.host().configure(specs.toArray(PortObjectSpec[]::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-23")
    void everySettingIsStoredUnderTheKeyThatAVariableDrives(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var settings = node.settings();
            for (var field : fields(factory)) {
                var inner = settings;
                var path = field.key().split("/");
                for (int i = 0; i < path.length - 1; i++) {
                    inner = inner.getNodeSettings(path[i]);
                }
                assertTrue(inner.containsKey(path[path.length - 1]), field.key());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-24")
    void numbersThatAreAlwaysThereHaveALeastValueInTheDialog(NodeFactory<?> factory) {
        for (var field : fields(factory)) {
            if (isCount(field)) {
                assertTrue(field.minimum().isPresent(), field.key());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-35")
    void aTestWorkflowHasTheNode(NodeFactory<?> factory) throws IOException {
        var name = factory.getNodeName();
        var workflow = Repository.root()
                .resolve("test-workflows/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        assertTrue(Files.exists(workflow.resolve("README.md")), workflow + " has no README.md");
        try (var folders = Files.list(workflow)) {
            assertTrue(
                    folders.anyMatch(folder -> folder.getFileName().toString().startsWith(name + " (#")), name);
        }
    }

    /** One execution, because some nodes take their time. */
    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-9")
    @Tag("check-17")
    void progressNeverFallsAndTablesHaveTheColumnsThatConfiguringTold(NodeFactory<?> factory, @TempDir Path folder)
            throws Exception {
        try (var node = TestNode.of(factory)) {
            if (node.settings().containsKey("file")) {
                var file = folder.resolve("materials.smi");
                Files.writeString(file, "CCO ethanol\nCCC propane\n");
                node.set("file", factory.getNodeName().endsWith("Reader") ? file.toString() : folder + "/model.onnx");
            }
            giveTarget(node);
            var outputs = node.execute(inputs(node, TestModels.molecules(node.exec())));
            assertEquals(node.progress().stream().sorted().toList(), node.progress());
            for (int i = 0; i < outputs.length; i++) {
                if (node.outSpecs()[i] instanceof DataTableSpec told && outputs[i] instanceof BufferedDataTable table) {
                    assertEquals(TestTable.names(told), TestTable.names(table.getDataTableSpec()));
                }
            }
        }
    }

    static Stream<NodeFactory<?>> factoriesOfNodesWithAStructureColumn() throws IOException {
        return factoriesOfNodesWithInputs()
                .filter(factory -> structureColumn(factory).isPresent());
    }

    static Stream<NodeFactory<?>> factoriesOfNodesWithInputs() throws IOException {
        return Factories.all().filter(factory -> !factory.getNodeName().endsWith("Reader"));
    }

    private static Optional<String> structureColumn(NodeFactory<?> factory) {
        return fields(factory).stream()
                .map(DialogField::key)
                .filter(key -> key.endsWith("structureColumn"))
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("factoriesOfNodesWithAStructureColumn")
    @Tag("check-6")
    void aChosenColumnThatVanishedIsNamed(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            giveTarget(node);
            node.set(structureColumn(factory).orElseThrow(), "vanished column");
            var inputs = inputs(node, TestModels.molecules(node.exec()));
            var e = assertThrows(InvalidSettingsException.class, () -> node.configure(inputs));
            assertTrue(e.getMessage().contains("'vanished column'"), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("factoriesOfNodesWithAStructureColumn")
    @Tag("check-7")
    void withoutAColumnOfStructuresTheMessageSaysWhatIsNeeded(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            giveTarget(node);
            var numbers = TestTable.of().number("boiling point (K)").in(node.exec());
            var inputs = inputs(node, numbers);
            var e = assertThrows(InvalidSettingsException.class, () -> node.configure(inputs));
            assertTrue(e.getMessage().contains("column"), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-25")
    void numbersBelowTheirLeastValueAreRefusedWithoutADialog(NodeFactory<?> factory) throws Exception {
        for (var field : fields(factory)) {
            if (isCount(field)) {
                try (var node = TestNode.of(factory)) {
                    int below = (int) field.minimum().orElseThrow().value() - 1;
                    assertThrows(IllegalArgumentException.class, () -> node.set(field.key(), below), field.key());
                }
            }
        }
    }

    /** A whole number that is always there and isn't a seed, which may be any. */
    private static boolean isCount(DialogField field) {
        return field.kind() == FieldKind.WHOLE_NUMBER
                && !field.optional()
                && !field.key().endsWith("seed");
    }

    private static List<DialogField> fields(NodeFactory<?> factory) {
        return DialogModel.of(factory).orElseThrow().fields().stream()
                .filter(field -> field.kind() != FieldKind.NO_VALUE)
                .toList();
    }

    /** A bound, without which nothing can be designed. */
    private static void giveTarget(TestNode node) throws Exception {
        if (node.settings().containsKey("targets")) {
            node.target(0, "boiling point", 300.0, null);
        }
    }

    /** A model for each port of models, the table for each port of tables. */
    private static PortObject[] inputs(TestNode node, BufferedDataTable table) throws Exception {
        var inputs = new ArrayList<PortObject>();
        for (var type : node.host().inputs()) {
            inputs.add(type.equals(BufferedDataTable.TYPE) ? table : TestModels.boilingPoint(node.exec()));
        }
        return inputs.toArray(PortObject[]::new);
    }
}
