package org.knime.core.node.workflow;

/** Travels along the connections of a workflow. */
abstract class FlowObject {

    FlowObject() {}
}
