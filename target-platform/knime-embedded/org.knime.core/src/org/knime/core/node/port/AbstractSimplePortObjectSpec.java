package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A specification whose content is a tree of values; it needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    /**
     * @param model receives the content
     */
    protected abstract void save(ModelContentWO model);

    /**
     * @param model what {@link #save} wrote
     * @throws InvalidSettingsException if the content is malformed
     */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return null;
    }

    @Override
    public boolean equals(final Object ospec) {
        return ospec == this
                || (ospec != null
                        && ospec.getClass() == getClass()
                        && content().equals(((AbstractSimplePortObjectSpec) ospec).content()));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private ModelContent content() {
        var content = new ModelContent("content");
        save(content);
        return content;
    }

    /**
     * Stores and restores specifications of one class; subclasses give the class and nothing else.
     *
     * @param <T> the class
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
            extends PortObjectSpecSerializer<T> {

        private static final String FILE = "content.xml";

        @Override
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            var content = StoredContent.read(in, FILE);
            T spec = StoredClass.newSpec(content);
            try {
                spec.load(content.getModelContent("model"));
                return spec;
            } catch (InvalidSettingsException e) {
                throw new IOException("A stored specification cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public void savePortObjectSpec(final T portObject, final PortObjectSpecZipOutputStream out) throws IOException {
            var content = new ModelContent("model.xml");
            StoredClass.save(portObject.getClass(), content);
            portObject.save(content.addModelContent("model"));
            StoredContent.write(content, FILE, out);
        }
    }
}
