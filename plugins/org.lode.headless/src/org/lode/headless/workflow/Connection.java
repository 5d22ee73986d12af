package org.lode.headless.workflow;

/**
 * A line from an output port to an input port. Ports are counted as KNIME counts them: port 0 carries flow variables,
 * the ports a user sees start at 1.
 *
 * @param source id of the node whose output is taken
 * @param sourcePort output port of the source
 * @param target id of the node that receives it
 * @param targetPort input port of the target
 */
public record Connection(String source, int sourcePort, String target, int targetPort) {
    /** Whether only flow variables travel along this connection; it orders the two nodes but carries no data. */
    public boolean carriesVariables() {
        return sourcePort == 0 || targetPort == 0;
    }
}
