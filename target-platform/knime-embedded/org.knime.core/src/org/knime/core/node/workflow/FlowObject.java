package org.knime.core.node.workflow;

/** Travels along the connections of a workflow. */
public abstract class FlowObject {

    FlowObject() {}
}
