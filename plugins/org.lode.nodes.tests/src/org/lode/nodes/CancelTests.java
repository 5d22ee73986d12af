package org.lode.nodes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.PortObject;
import org.lode.nodes.descriptors.DescriptorCalculatorNodeFactory;
import org.lode.nodes.generator.CandidateGeneratorNodeFactory;
import org.lode.nodes.learner.ModelLearnerNodeFactory;
import org.lode.nodes.reader.MaterialsReaderNodeFactory;
import org.lode.nodes.screener.ScreenerNodeFactory;

/** The cancel button, pressed as soon as a node tells that it is at work. */
class CancelTests {
    private static final int ROWS = 20_000;
    private static final int PATIENCE_MS = 10_000;

    @Test
    @Tag("check-16")
    void materialsReaderStops(@TempDir Path folder) throws Exception {
        var file = folder.resolve("a.smi");
        Files.writeString(file, "CCO ethanol\n".repeat(ROWS));
        try (var node = TestNode.of(new MaterialsReaderNodeFactory())) {
            node.set("file", file.toString());
            assertStops(node);
        }
    }

    @Test
    @Tag("check-16")
    void descriptorCalculatorStops() throws Exception {
        try (var node = TestNode.of(new DescriptorCalculatorNodeFactory())) {
            assertStops(node, molecules(node));
        }
    }

    @Test
    @Tag("check-16")
    void screenerStops() throws Exception {
        try (var node = TestNode.of(new ScreenerNodeFactory())) {
            assertStops(node, TestModels.boilingPoint(node.exec()), molecules(node));
        }
    }

    @Test
    @Tag("check-16")
    void modelLearnerStops() throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            assertStops(node, TestModels.molecules(node.exec()));
        }
    }

    @Test
    @Tag("check-16")
    void candidateGeneratorStops() throws Exception {
        try (var node = TestNode.of(new CandidateGeneratorNodeFactory())) {
            var monomers = TestTable.of().text("smiles");
            for (int i = 1; i <= 200; i++) {
                monomers.row("acid" + i, "OC(=O)" + "C".repeat(i) + "C(O)=O")
                        .row("amine" + i, "N" + "C".repeat(i) + "N");
            }
            assertStops(node, monomers.in(node.exec()));
        }
    }

    private static BufferedDataTable molecules(TestNode node) {
        var table = TestTable.of().text("smiles");
        for (int i = 0; i < ROWS; i++) {
            table.row("r" + i, "C".repeat(1 + i % 40));
        }
        return table.in(node.exec());
    }

    private static void assertStops(TestNode node, PortObject... inputs) throws InterruptedException {
        var before = threads();
        node.monitor().addProgressListener(event -> node.monitor().setExecuteCanceled());
        assertThrows(CanceledExecutionException.class, () -> node.execute(inputs));
        var left = threads();
        left.removeAll(before);
        for (var thread : left) {
            thread.join(PATIENCE_MS);
            assertFalse(thread.isAlive(), thread.getName());
        }
    }

    /** Threads that keep a process alive. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
