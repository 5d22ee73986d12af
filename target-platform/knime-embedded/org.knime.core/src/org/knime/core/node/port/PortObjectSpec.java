package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;

/** What is known about a port object before it exists. */
public interface PortObjectSpec {

    /**
     * @return views for a desktop, null for none
     */
    JComponent[] getViews();

    /**
     * Stores and restores specifications of one class.
     *
     * @param <T> the class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /**
         * @param portObjectSpec the specification
         * @param out receives it
         * @throws IOException if it cannot be written
         */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out) throws IOException;

        /**
         * @param in holds a specification
         * @return the specification
         * @throws IOException if it cannot be read
         */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
