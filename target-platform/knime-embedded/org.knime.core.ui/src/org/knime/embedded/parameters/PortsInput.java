package org.knime.embedded.parameters;

import java.util.Arrays;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;

/** The input of a node whose predecessors may have been executed or not. */
public final class PortsInput implements NodeParametersInput {

    private static final PortType[] NO_TYPES = {};

    private final PortType[] inTypes;

    private final PortObjectSpec[] specs;

    private final PortObject[] objects;

    private final PortType[] outTypes;

    private PortsInput(
            final PortType[] inTypes,
            final PortObjectSpec[] specs,
            final PortObject[] objects,
            final PortType[] outTypes) {
        this.inTypes = inTypes;
        this.specs = specs;
        this.objects = objects;
        this.outTypes = outTypes;
    }

    /** The input while a node is configured: specs, but no data. */
    public static PortsInput configured(
            final PortType[] inTypes, final PortObjectSpec[] specs, final PortType[] outTypes) {
        return new PortsInput(inTypes, specs, new PortObject[specs.length], outTypes);
    }

    /** An input without data whose port types do not matter. */
    public static PortsInput ofSpecs(final PortObjectSpec... specs) {
        final var types = new PortType[specs.length];
        Arrays.fill(types, PortObject.TYPE);
        return configured(types, specs, NO_TYPES);
    }

    @Override
    public PortType[] getInPortTypes() {
        return inTypes.clone();
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return specs.clone();
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return Optional.ofNullable(specs[portIndex]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.copyOf(specs, specs.length, DataTableSpec[].class);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return getInPortSpec(portIndex).map(DataTableSpec.class::cast);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return objects.clone();
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.ofNullable(objects[portIndex]);
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Arrays.copyOf(objects, objects.length, BufferedDataTable[].class);
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return getInPortObject(portIndex).map(BufferedDataTable.class::cast);
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes.clone();
    }
}
