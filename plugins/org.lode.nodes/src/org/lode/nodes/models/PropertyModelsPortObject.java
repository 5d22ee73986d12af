package org.lode.nodes.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;

/**
 * An ordered set of one or more property models. Stored as the models' own ONNX files, one zip entry each, behind an
 * entry with the version of this form.
 */
public final class PropertyModelsPortObject extends AbstractPortObject {
    /** The type of a port for property models. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(PropertyModelsPortObject.class);

    private static final String VERSION_ENTRY = "version";
    private static final int MAX_VERSION_DIGITS = 9;
    private static final int MAX_MODEL_BYTES = 1 << 29;

    private List<PropertyModel> models = List.of();
    private PropertyModelsPortObjectSpec spec = new PropertyModelsPortObjectSpec();

    /** For KNIME, which fills the object by {@link #load}. */
    public PropertyModelsPortObject() {}

    /** Holds the models in their order. */
    public PropertyModelsPortObject(List<PropertyModel> models) {
        this.models = List.copyOf(models);
        this.spec = PropertyModelsPortObjectSpec.of(
                models.stream().map(PropertyModel::card).toList());
    }

    /** The models in their order. */
    public List<PropertyModel> models() {
        return models;
    }

    @Override
    public PropertyModelsPortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public String getSummary() {
        var properties =
                spec.properties().stream().map(property -> property.label()).collect(Collectors.joining(", "));
        return (models.size() == 1 ? "1 model: " : models.size() + " models: ") + properties;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        write(
                out,
                VERSION_ENTRY,
                Integer.toString(PropertyModelsPortObjectSpec.VERSION).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < models.size(); i++) {
            exec.checkCanceled();
            write(out, i + ".onnx", models.get(i).toOnnx());
        }
    }

    @Override
    protected void load(PortObjectZipInputStream in, PortObjectSpec loadedSpec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        checkVersion(in);
        var loaded = new ArrayList<PropertyModel>();
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            exec.checkCanceled();
            loaded.add(model(in, entry.getName()));
        }
        models = List.copyOf(loaded);
        spec = (PropertyModelsPortObjectSpec) loadedSpec;
        var cards = models.stream().map(PropertyModel::card).map(ModelCard::id).toList();
        if (!cards.equals(spec.cards().stream().map(ModelCard::id).toList())) {
            throw new IOException("The stored property models are not those that their description names. Reset the "
                    + "node that made them and execute it again.");
        }
    }

    private static void checkVersion(PortObjectZipInputStream in) throws IOException {
        var entry = in.getNextEntry();
        var text = entry != null && entry.getName().equals(VERSION_ENTRY)
                ? new String(in.readNBytes(MAX_VERSION_DIGITS), StandardCharsets.US_ASCII)
                : "";
        if (!text.matches("[0-9]+")) {
            throw new IOException("The stored property models are damaged: their version is missing. Reset the node "
                    + "that made them and execute it again.");
        }
        try {
            PropertyModelsPortObjectSpec.checkVersion(Integer.parseInt(text));
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PropertyModel model(PortObjectZipInputStream in, String name) throws IOException {
        var bytes = in.readNBytes(MAX_MODEL_BYTES);
        if (bytes.length == MAX_MODEL_BYTES) {
            throw new IOException("The stored property model '" + name + "' is larger than 512 MB.");
        }
        try {
            return PropertyModel.fromOnnx(bytes, name);
        } catch (LearnException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void write(PortObjectZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /** Reads and writes the models for KNIME. */
    public static final class Serializer extends AbstractPortObjectSerializer<PropertyModelsPortObject> {}
}
