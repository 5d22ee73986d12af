package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What a node hands to the next: a table or a model. */
public interface PortObject {

    /** Accepts every port object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** Accepts every port object and may be left unconnected. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /**
     * @return one short sentence for users
     */
    String getSummary();

    /**
     * @return the specification
     */
    PortObjectSpec getSpec();

    /**
     * @return views for a desktop, null for none
     */
    JComponent[] getViews();

    /**
     * Stores and restores port objects of one class.
     *
     * @param <T> the class
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        /**
         * @param portObject the object
         * @param out receives it
         * @param exec receives the progress
         * @throws IOException if it cannot be written
         * @throws CanceledExecutionException if the user cancels
         */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;

        /**
         * @param in holds an object
         * @param spec its specification
         * @param exec receives the progress
         * @return the object
         * @throws IOException if it cannot be read
         * @throws CanceledExecutionException if the user cancels
         */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;
    }
}
