package org.knime.node.parameters;

import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What is known about the ports of a node while its parameters are made or its dialog is open. */
public interface NodeParametersInput {

    /** The types of the input ports, without the flow variable port. */
    PortType[] getInPortTypes();

    /** The specs at the input ports; null where a port is not connected or its spec is unknown. */
    PortObjectSpec[] getInPortSpecs();

    /** The spec at an input port. */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** {@link #getInPortSpecs()} of a node that has tables only. */
    DataTableSpec[] getInTableSpecs();

    /** The table spec at an input port. */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** The data at the input ports; null where the predecessor has not been executed. */
    PortObject[] getInPortObjects();

    /** The data at an input port. */
    Optional<PortObject> getInPortObject(int portIndex);

    /** {@link #getInPortObjects()} of a node that has tables only. */
    BufferedDataTable[] getInTables();

    /** The table at an input port. */
    Optional<BufferedDataTable> getInTable(int portIndex);

    /** The types of the output ports, without the flow variable port. */
    PortType[] getOutPortTypes();
}
