package org.knime.core.node.port;

import java.io.IOException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.ModelContent;

/** A port object that stores itself in a zip file; it needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    /**
     * @param out receives this object
     * @param exec receives the progress
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * @param in what {@link #save} wrote
     * @param spec the specification
     * @param exec receives the progress
     * @throws IOException if it cannot be read
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * Stores and restores objects of one class; subclasses give the class and nothing else.
     *
     * @param <T> the class
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
            extends PortObjectSerializer<T> {

        private static final String FILE = "meta.xml";

        @Override
        public T loadPortObject(
                final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            T object = StoredClass.newObject(StoredContent.read(in, FILE));
            object.load(in, spec, exec);
            return object;
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            var content = new ModelContent(FILE);
            StoredClass.save(portObject.getClass(), content);
            StoredContent.write(content, FILE, out);
            portObject.save(out, exec);
        }
    }
}
