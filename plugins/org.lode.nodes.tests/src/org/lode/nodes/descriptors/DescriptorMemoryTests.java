package org.lode.nodes.descriptors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;

/** How much memory the Descriptor Calculator holds while it computes a long table. */
class DescriptorMemoryTests {
    private static final int ROWS = 30_000;
    private static final int MEGABYTE = 1 << 20;

    /** Live memory is measured when so much of the table is done. */
    private static final double[] MEASURED_AT = {0.2, 0.9};

    @Test
    @Tag("check-18")
    void aLongTableNeedsNoMoreMemoryThanAShortOne() throws Exception {
        try (var node = TestNode.of(new DescriptorCalculatorNodeFactory())) {
            node.set("descriptors", "FINGERPRINT");
            var live = new ArrayList<Long>();
            node.monitor().addProgressListener(event -> {
                var progress = event.getNodeProgress();
                if (live.size() < MEASURED_AT.length
                        && progress.hasProgress()
                        && progress.getProgress() >= MEASURED_AT[live.size()]) {
                    live.add(liveBytes());
                }
            });
            var described = node.table(0, molecules(node));
            long result = 8L * described.size() * described.getDataTableSpec().getNumColumns();
            long grown = live.get(1) - live.get(0);
            assertTrue(
                    grown < result / 5,
                    "%,d MB more are held after %,d rows whose descriptors would take %,d MB"
                            .formatted(grown / MEGABYTE, ROWS, result / MEGABYTE));
        }
    }

    private static long liveBytes() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static BufferedDataTable molecules(TestNode node) {
        var table = TestTable.of().text("smiles");
        var branches = List.of("C", "N", "O", "CC", "c1ccccc1");
        for (int i = 0; i < ROWS; i++) {
            table.row("r" + i, "C".repeat(1 + i % 7) + "(" + branches.get(i % 5) + ")CO");
        }
        return table.in(node.exec());
    }
}
