package org.knime.core.node.workflow;

/** A node in a workflow; here only the home of the choice where its tables are kept. */
public abstract class SingleNodeContainer {

    SingleNodeContainer() {}

    /** Where the tables of a node are kept. */
    public enum MemoryPolicy {
        /** All in memory. */
        CacheInMemory,
        /** Small ones in memory, others on disk. */
        CacheSmallInMemory,
        /** All on disk. */
        CacheOnDisc
    }
}
