package org.lode.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.embedded.EmbeddedContext;
import org.knime.embedded.EmbeddedNode;

/** A node in the embedded host, driven as a user drives it. */
public final class TestNode implements AutoCloseable {
    private final EmbeddedContext context = EmbeddedContext.create();
    private final EmbeddedNode node;
    private final List<Double> progress = new ArrayList<>();
    private final DefaultNodeProgressMonitor monitor;
    private PortObjectSpec[] outSpecs;

    private TestNode(EmbeddedNode node) throws IOException {
        this.node = node;
        monitor = new DefaultNodeProgressMonitor(event -> {
            if (event.getNodeProgress().hasProgress()) {
                progress.add(event.getNodeProgress().getProgress());
            }
        });
    }

    /** A new node with its default ports and settings. */
    public static TestNode of(NodeFactory<?> factory) throws IOException, InvalidSettingsException {
        return of(factory, null);
    }

    /** A new node with the given choice of ports, as stored in a workflow. */
    public static TestNode of(NodeFactory<?> factory, NodeSettings creation)
            throws IOException, InvalidSettingsException {
        return new TestNode(EmbeddedNode.create(factory, creation));
    }

    /** The host's view of the node. */
    public EmbeddedNode host() {
        return node;
    }

    /** A context in which tables can be made, and in which the node executes. */
    public ExecutionContext exec() {
        return context.executionContext(monitor);
    }

    /** The monitor that a cancel button would use. */
    public DefaultNodeProgressMonitor monitor() {
        return monitor;
    }

    /** The fractions that the node reported, in their order. */
    public List<Double> progress() {
        return progress;
    }

    /** The node's settings. */
    public NodeSettings settings() {
        var settings = new NodeSettings("model");
        node.saveSettings(settings);
        return settings;
    }

    /**
     * Sets one setting.
     *
     * @param path the keys from the outside to the inside, with a slash between them
     * @throws IllegalArgumentException if the node refuses the settings, with its message
     */
    public void set(String path, Object value) throws InvalidSettingsException {
        var settings = settings();
        put(settings, path.split("/"), value);
        load(settings);
    }

    /** Loads settings as KNIME does. */
    public void load(NodeSettings settings) {
        var problem = node.loadSettings(settings);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
    }

    private static void put(NodeSettings settings, String[] path, Object value) throws InvalidSettingsException {
        var inner = settings;
        for (int i = 0; i < path.length - 1; i++) {
            inner = inner.containsKey(path[i])
                    ? inner.getNodeSettings(path[i])
                    : (NodeSettings) inner.addNodeSettings(path[i]);
        }
        var key = path[path.length - 1];
        if (inner.containsKey(key + "_is_present")) {
            inner.addBoolean(key + "_is_present", true);
        }
        if (value instanceof String text) {
            inner.addString(key, text);
        } else if (value instanceof String[] texts) {
            inner.addStringArray(key, texts);
        } else if (value instanceof Integer number) {
            inner.addInt(key, number);
        } else if (value instanceof Long number) {
            inner.addLong(key, number);
        } else if (value instanceof Double number) {
            inner.addDouble(key, number);
        } else {
            inner.addBoolean(key, (Boolean) value);
        }
    }

    /** Adds a target window to the setting "targets". */
    public void target(int index, String property, Double lower, Double upper) throws InvalidSettingsException {
        var settings = settings();
        var targets = settings.getNodeSettings("targets");
        var target = targets.addNodeSettings(Integer.toString(index));
        target.addString("property", property);
        target.addDouble("lower", lower == null ? 0 : lower);
        target.addBoolean("lower_is_present", lower != null);
        target.addDouble("upper", upper == null ? 0 : upper);
        target.addBoolean("upper_is_present", upper != null);
        load(settings);
    }

    /** Configures the node for inputs. */
    public PortObjectSpec[] configure(PortObject... inputs) throws InvalidSettingsException {
        var specs = new PortObjectSpec[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
        }
        outSpecs = node.configure(specs);
        return outSpecs;
    }

    /** Configures and executes the node. */
    public PortObject[] execute(PortObject... inputs) throws Exception {
        configure(inputs);
        return node.execute(inputs, exec());
    }

    /** Configures and executes the node and gives one of its output tables. */
    public BufferedDataTable table(int output, PortObject... inputs) throws Exception {
        return (BufferedDataTable) execute(inputs)[output];
    }

    /** What the last configure said of the outputs. */
    public PortObjectSpec[] outSpecs() {
        return outSpecs;
    }

    /** The warning of the last configure or execute. */
    public Optional<String> warning() {
        return node.warning();
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
