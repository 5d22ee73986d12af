package org.lode.headless.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.knime.embedded.TableStore;

/**
 * The data of executed nodes in a saved workflow: tables and other port objects in {@code port_N}, what nodes keep for
 * their views in {@code internalTables}. One instance reads or writes one workflow, because its tables share numbers.
 */
final class SavedPorts {
    private static final String INTERNAL = "internalTables";
    private static final String TABLE_CLASS = BufferedDataTable.class.getName();

    private final ExecutionContext exec;
    private final Map<Integer, BufferedDataTable> tables = new HashMap<>();
    private int lastTable;

    /** @param exec keeps the tables that are read, and can be cancelled */
    SavedPorts(ExecutionContext exec) {
        this.exec = exec;
    }

    /**
     * Writes the data of a node.
     *
     * @param outputs what it put out
     * @param internal what it keeps for its view
     * @param folder the node's folder
     * @param settings takes where the data lies
     */
    void write(List<OutputPort> outputs, PortObject[] internal, Path folder, NodeSettingsWO settings)
            throws IOException, CanceledExecutionException {
        var ports = settings.addNodeSettings("ports");
        for (var output : outputs) {
            var place = "port_" + output.index();
            var port = ports.addNodeSettings(place);
            port.addInt("index", output.index());
            writeObject(output.object(), folder.resolve(place), port);
            port.addString("port_object_summary", output.object().getSummary());
            port.addString("port_dir_location", place);
        }
        if (internal.length > 0) {
            writeInternal(internal, folder.resolve(INTERNAL), settings.addNodeSettings("internalObjects"));
        }
    }

    private void writeInternal(PortObject[] internal, Path folder, NodeSettingsWO settings)
            throws IOException, CanceledExecutionException {
        settings.addString("location", INTERNAL);
        var content = settings.addNodeSettings("content");
        for (int i = 0; i < internal.length; i++) {
            var place = "object_" + i;
            var object = content.addNodeSettings(place);
            object.addInt("index", i);
            if (internal[i] == null) {
                object.addString("type", "null");
            } else if (internal[i] instanceof BufferedDataTable table) {
                object.addString("type", "table");
                object.addString("table_dir_location", place);
                writeTable(table, folder.resolve(place));
            } else {
                object.addString("type", "non-table");
                object.addString("port_dir_location", place);
                writeObject(internal[i], folder.resolve(place), object);
            }
        }
    }

    @SuppressWarnings("resource") // the outer stream closes the inner ones
    private void writeObject(PortObject object, Path folder, NodeSettingsWO port)
            throws IOException, CanceledExecutionException {
        port.addString("port_spec_class", object.getSpec().getClass().getName());
        port.addString("port_object_class", object.getClass().getName());
        if (object instanceof BufferedDataTable table) {
            writeTable(table, folder);
            return;
        }
        port.addString("port_spec_location", "spec/spec.zip");
        port.addString("port_object_location", "object/portobject.zip");
        var registry = PortTypeRegistry.getInstance();
        var spec = Files.createDirectories(folder.resolve("spec")).resolve("spec.zip");
        try (var out =
                PortUtil.getPortObjectSpecZipOutputStream(new BufferedOutputStream(Files.newOutputStream(spec)))) {
            registry.getSpecSerializer(object.getSpec().getClass())
                    .orElseThrow()
                    .savePortObjectSpec(object.getSpec(), out);
        }
        var file = Files.createDirectories(folder.resolve("object")).resolve("portobject.zip");
        try (var out = PortUtil.getPortObjectZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            registry.getObjectSerializer(object.getClass()).orElseThrow().savePortObject(object, out, exec);
        }
    }

    private void writeTable(BufferedDataTable table, Path folder) throws IOException, CanceledExecutionException {
        TableStore.write(table, ++lastTable, Files.createDirectories(folder), exec);
    }

    /**
     * Reads what a node put out when the workflow was saved.
     *
     * @param node the node
     * @param consumed numbers of the output ports that a connection leaves from
     * @throws IOException if something is missing or cannot be read
     */
    List<OutputPort> readOutputs(LiveNode node, List<Integer> consumed) throws IOException, CanceledExecutionException {
        try {
            List<OutputPort> outputs = new ArrayList<>();
            var ports = node.node().settings().getNodeSettings("ports");
            for (int index = 1; index <= node.host().outputs().size(); index++) {
                var port = ports.getNodeSettings("port_" + index);
                var place = Optional.ofNullable(port.getString("port_dir_location", null))
                        .orElseThrow(() -> new IOException("its data was not saved"));
                outputs.add(new OutputPort(
                        index,
                        node.outputName(index - 1),
                        readObject(inside(node.node().folder(), place), port),
                        consumed.contains(index)));
            }
            return outputs;
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Reads what a node kept for its view when the workflow was saved. */
    PortObject[] readInternal(LiveNode node) throws IOException, CanceledExecutionException {
        try {
            if (!node.node().settings().containsKey("internalObjects")) {
                return new PortObject[0];
            }
            var saved = node.node().settings().getNodeSettings("internalObjects");
            var folder = inside(node.node().folder(), saved.getString("location"));
            var content = saved.getNodeSettings("content");
            var objects = new PortObject[content.keySet().size()];
            for (int i = 0; i < objects.length; i++) {
                var object = content.getNodeSettings("object_" + i);
                objects[i] = switch (object.getString("type")) {
                    case "table" ->
                        TableStore.read(inside(folder, object.getString("table_dir_location")), tables, exec);
                    case "non-table" -> readObject(inside(folder, object.getString("port_dir_location")), object);
                    default -> null;
                };
            }
            return objects;
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // the outer stream closes the inner ones
    private PortObject readObject(Path folder, NodeSettingsRO port)
            throws IOException, CanceledExecutionException, InvalidSettingsException {
        var className = port.getString("port_object_class");
        if (TABLE_CLASS.equals(className)) {
            return TableStore.read(folder, tables, exec);
        }
        var registry = PortTypeRegistry.getInstance();
        var specClass = registry.getSpecClass(port.getString("port_spec_class"));
        var objectClass = registry.getObjectClass(className);
        if (specClass.isEmpty() || objectClass.isEmpty()) {
            throw new IOException("data of the type \"" + className + "\" are not known here");
        }
        PortObjectSpec spec;
        try (var in = PortUtil.getPortObjectSpecZipInputStream(
                new BufferedInputStream(Files.newInputStream(inside(folder, port.getString("port_spec_location")))))) {
            spec = registry.getSpecSerializer(specClass.get()).orElseThrow().loadPortObjectSpec(in);
        }
        try (var in = PortUtil.getPortObjectZipInputStream(new BufferedInputStream(
                Files.newInputStream(inside(folder, port.getString("port_object_location")))))) {
            return registry.getObjectSerializer(objectClass.get()).orElseThrow().loadPortObject(in, spec, exec);
        }
    }

    /** The folder or file of the given name below a folder, which the name may not leave. */
    private static Path inside(Path folder, String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the location \"" + name + "\" points out of the workflow");
        }
        return path;
    }
}
