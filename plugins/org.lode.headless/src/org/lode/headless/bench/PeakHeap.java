package org.lode.headless.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * The most heap in use since a moment: the sum of the peaks of its pools, garbage included, which is an upper limit. It
 * depends on the heap the Java machine may take.
 */
final class PeakHeap {
    private static final double BYTES_PER_MIB = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Starts to watch. */
    PeakHeap() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The peak so far in MiB. */
    double mebibytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / BYTES_PER_MIB;
    }

    /** How it was measured, for a figure. */
    static String how() {
        return "peaks of the heap's pools, garbage included, of at most "
                + Math.round(Runtime.getRuntime().maxMemory() / BYTES_PER_MIB) + " MiB";
    }
}
