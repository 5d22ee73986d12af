package org.knime.core.node.port;

/** A node model that keeps port objects for its view; they are saved with the workflow. */
public interface PortObjectHolder {

    /**
     * @return the objects that are kept, null for none
     */
    PortObject[] getInternalPortObjects();

    /**
     * @param portObjects the objects as restored with the workflow
     */
    void setInternalPortObjects(PortObject[] portObjects);
}
