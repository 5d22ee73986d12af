package org.knime.core.node.context.ports.impl;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** A group whose ports are inputs, outputs or both. */
abstract class AbstractPortGroup implements PortGroupConfiguration {

    private final boolean inputs;
    private final boolean outputs;

    AbstractPortGroup(final boolean inputs, final boolean outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Types of all ports as they are now. */
    abstract PortType[] ports();

    @Override
    public final boolean definesInputPorts() {
        return inputs;
    }

    @Override
    public final boolean definesOutputPorts() {
        return outputs;
    }

    @Override
    public final PortType[] getInputPorts() {
        return inputs ? ports() : new PortType[0];
    }

    @Override
    public final PortType[] getOutputPorts() {
        return outputs ? ports() : new PortType[0];
    }
}
