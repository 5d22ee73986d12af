package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object whose content is a tree of values; it needs a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {

    /**
     * @param model receives the content
     * @param exec receives the progress
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /**
     * @param model what {@link #save} wrote
     * @param spec the specification
     * @param exec receives the progress
     * @throws InvalidSettingsException if the content is malformed
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
            throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return null;
    }

    @Override
    public boolean equals(final Object oport) {
        return oport == this
                || (oport != null
                        && oport.getClass() == getClass()
                        && content().equals(((AbstractSimplePortObject) oport).content()));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private ModelContent content() {
        var content = new ModelContent("content");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("Nobody cancels a monitor of one's own.", e);
        }
        return content;
    }

    /**
     * Stores and restores objects of one class; subclasses give the class and nothing else.
     *
     * @param <T> the class
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
            extends PortObjectSerializer<T> {

        private static final String FILE = "content.xml";

        @Override
        public T loadPortObject(
                final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            var content = StoredContent.read(in, FILE);
            T object = StoredClass.newObject(content);
            try {
                object.load(content.getModelContent("model"), spec, exec);
                return object;
            } catch (InvalidSettingsException e) {
                throw new IOException("A stored model cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            var content = new ModelContent("model.xml");
            StoredClass.save(portObject.getClass(), content);
            portObject.save(content.addModelContent("model"), exec);
            StoredContent.write(content, FILE, out);
        }
    }
}
