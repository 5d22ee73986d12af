package org.lode.headless.workflow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.lode.headless.workflow.NodeToSave.State;

/**
 * Saves a workflow in KNIME's format: a copy of the folder it was read from in which states, settings and data are
 * those of now. What this program does not know, such as annotations, stays as it was. The folder appears whole.
 */
public final class WorkflowWriter {
    private static final String SETTINGS_FILE = "settings.xml";
    private static final String SAVED_WITH_DATA = ".savedWithData";
    private static final String FORMAT_VERSION = "5.1.0";
    private static final String WRITTEN_BY = "5.8.0";

    private static final Set<String> WRITTEN_ANEW = Set.of(SAVED_WITH_DATA, WorkflowArchive.WORKFLOW_FILE);

    /** Entries of {@code settings.xml} that belong to a state that is over. */
    private static final Set<String> STATE_ENTRIES = Set.of(
            "state", "nodecontainer_message", "hasContent", "isInactive", "ports", "internalObjects", "filestores");

    private final Workflow workflow;
    private final Map<WorkflowNode, NodeToSave> nodes;
    private final Path copy;

    private WorkflowWriter(Workflow workflow, Map<WorkflowNode, NodeToSave> nodes, Path copy) {
        this.workflow = workflow;
        this.nodes = new LinkedHashMap<>(nodes);
        this.copy = copy;
    }

    /**
     * Saves a workflow.
     *
     * @param workflow the workflow as it was read
     * @param nodes what to save of each of its nodes
     * @param target folder to write; one that holds a workflow is replaced
     * @throws WorkflowException if the target is a folder with other things in it, or cannot be written
     */
    public static void write(Workflow workflow, Map<WorkflowNode, NodeToSave> nodes, Path target)
            throws WorkflowException {
        var source = workflow.directory().toAbsolutePath().normalize();
        if (target.toAbsolutePath().normalize().startsWith(source)
                && !target.toAbsolutePath().normalize().equals(source)) {
            throw new WorkflowException("\"" + target + "\" lies inside the workflow itself; save it somewhere else.");
        }
        try {
            if (Files.exists(target)
                    && !Files.exists(target.resolve(WorkflowArchive.WORKFLOW_FILE))
                    && !isEmpty(target)) {
                throw new WorkflowException("\"" + target + "\" exists and holds no workflow; it is not replaced. Give"
                        + " a folder that does not exist.");
            }
            var prepared = Folders.prepare(target);
            try {
                new WorkflowWriter(workflow, nodes, prepared).write();
                Folders.replace(prepared, target);
            } finally {
                Folders.delete(prepared);
            }
        } catch (IOException | InvalidSettingsException e) {
            throw new WorkflowException(
                    "The workflow cannot be saved in \"" + target + "\": " + e.getMessage() + ".", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void write() throws IOException, InvalidSettingsException, WorkflowException {
        copyOther();
        for (var node : nodes.entrySet()) {
            writeNode(node.getKey(), node.getValue(), copyOf(node.getKey().folder()));
        }
        writeLevel(workflow.directory(), true);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        writeMetadata(copy, now);
        if (nodes.values().stream().anyMatch(NodeToSave::isExecuted)) {
            Files.writeString(
                    copy.resolve(SAVED_WITH_DATA),
                    "Do not delete this file!\n"
                            + "This file serves to indicate that the workflow was written as part of the usual save"
                            + " routine (not exported).\n\nWorkflow was last saved by Lode on " + now + "\n");
        }
    }

    /** Copies everything but the folders of nodes, which are written anew, and the mark of saved data. */
    private void copyOther() throws IOException {
        var root = workflow.directory();
        var own = nodes.keySet().stream().map(WorkflowNode::folder).toList();
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (own.stream().anyMatch(node -> file.startsWith(node)) && !isDropped(file, root)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copyOf(file));
                } else if (!WRITTEN_ANEW.contains(file.getFileName().toString())) {
                    Files.createDirectories(copyOf(file).getParent());
                    Files.copy(file, copyOf(file));
                }
            }
        }
    }

    /** Whether the file lies in the folder "drop" of a node, which holds what a user put there. */
    private static boolean isDropped(Path file, Path root) {
        for (var part : root.relativize(file)) {
            if (part.toString().equals("drop")) {
                return true;
            }
        }
        return false;
    }

    private Path copyOf(Path original) {
        return copy.resolve(workflow.directory().relativize(original).toString());
    }

    private static void writeNode(WorkflowNode node, NodeToSave now, Path folder) throws IOException {
        Files.createDirectories(folder);
        var old = (NodeSettings) node.settings();
        var settings = new NodeSettings(SETTINGS_FILE);
        settings.addString("node_file", SETTINGS_FILE);
        keep(old, settings, "flow_stack");
        keep(old, settings, "internal_node_subsettings");
        if (!old.containsKey("internal_node_subsettings")) {
            settings.addNodeSettings("internal_node_subsettings").addString("memory_policy", "CacheSmallInMemory");
        }
        now.model().copyTo(settings.addNodeSettings("model"));
        for (var key : old.keySet()) {
            if (!settings.containsKey(key) && !STATE_ENTRIES.contains(key)) {
                put(old, settings, key);
            }
        }
        if (!settings.containsKey("customDescription")) {
            settings.addString("customDescription", null);
        }
        writeState(node, now, folder, settings);
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(SETTINGS_FILE)))) {
            settings.saveToXML(out);
        }
    }

    private static void writeState(WorkflowNode node, NodeToSave now, Path folder, NodeSettings settings)
            throws IOException {
        settings.addString("state", now.state().name());
        if (!now.warning().isEmpty()) {
            var message = settings.addNodeSettings("nodecontainer_message");
            message.addString("type", "WARNING");
            message.addString("message", now.warning());
        }
        settings.addString("factory", node.factory());
        settings.addString("node-name", node.name());
        settings.addString("node-bundle-name", now.origin().name());
        settings.addString("node-bundle-symbolic-name", now.origin().bundle());
        settings.addString("node-bundle-vendor", now.origin().vendor());
        settings.addString("node-bundle-version", now.origin().version());
        for (var key : new String[] {"node-feature-name", "node-feature-symbolic-name", "node-feature-vendor"}) {
            settings.addString(key, node.settings().getString(key, null));
        }
        settings.addString("node-feature-version", node.settings().getString("node-feature-version", "0.0.0"));
        if (!settings.containsKey("factory_settings")) {
            settings.addNodeSettings("factory_settings");
        }
        if (!settings.containsKey("node_creation_config")) {
            var groups = settings.addNodeSettings("node_creation_config");
            now.portGroups().forEach(groups::addNodeSettings);
        }
        settings.addString("name", node.name());
        settings.addBoolean("hasContent", now.isExecuted());
        settings.addBoolean("isInactive", false);
        if (now.isExecuted()) {
            now.data().write(folder, settings);
        } else {
            addEmptyPorts(settings, now.outputs());
        }
        var stores = settings.addNodeSettings("filestores");
        stores.addString("file_store_location", null);
        stores.addString("file_store_id", now.isExecuted() ? storeId(node) : null);
    }

    private static void addEmptyPorts(NodeSettings settings, int outputs) {
        var ports = settings.addNodeSettings("ports");
        for (int i = 1; i <= outputs; i++) {
            var port = ports.addNodeSettings("port_" + i);
            port.addInt("index", i);
            port.addString("port_dir_location", null);
        }
    }

    /** KNIME wants an id for the files a node stores beside its tables; no node has any here, so it only must differ. */
    private static String storeId(WorkflowNode node) {
        return UUID.nameUUIDFromBytes((node.id() + node.factory()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void keep(NodeSettings old, NodeSettings settings, String key) {
        if (old.containsKey(key)) {
            put(old, settings, key);
        } else if (key.equals("flow_stack")) {
            settings.addNodeSettings(key);
        }
    }

    private static void put(NodeSettings old, NodeSettings settings, String key) {
        var entry = old.getEntry(key);
        if (entry instanceof ConfigBase group) {
            group.copyTo(settings.addConfigBase(key));
        } else {
            settings.addEntry(entry);
        }
    }

    /** Writes {@code workflow.knime} of the workflow and of the metanodes in it. */
    private void writeLevel(Path source, boolean top) throws IOException, InvalidSettingsException, WorkflowException {
        var old = (NodeSettings) SettingsFiles.read(source.resolve(WorkflowArchive.WORKFLOW_FILE));
        var settings = new NodeSettings(WorkflowArchive.WORKFLOW_FILE);
        settings.addString("created_by", old.getString("created_by", WRITTEN_BY));
        settings.addBoolean("created_by_nightly", old.getBoolean("created_by_nightly", false));
        settings.addString("version", old.getString("version", FORMAT_VERSION));
        settings.addString("name", top ? workflow.name() : old.getString("name", null));
        old.keySet().stream()
                .filter(key -> !settings.containsKey(key) && !key.equals("state"))
                .forEach(key -> put(old, settings, key));
        if (!settings.containsKey("workflow_credentials")) {
            settings.addNodeSettings("workflow_credentials");
        }
        settings.addString("state", state(source).name());
        completeNodes(settings.getNodeSettings("nodes"));
        try (var out = new BufferedOutputStream(
                Files.newOutputStream(copyOf(source.resolve(WorkflowArchive.WORKFLOW_FILE))))) {
            settings.saveToXML(out);
        }
        for (var key : settings.getNodeSettings("nodes").keySet()) {
            var node = settings.getNodeSettings("nodes").getNodeSettings(key);
            if (node.getString("node_type").equals("MetaNode")) {
                writeLevel(
                        SettingsFiles.resolve(source, node.getString("node_settings_file"))
                                .getParent(),
                        false);
            }
        }
    }

    private static void completeNodes(NodeSettings nodes) throws InvalidSettingsException {
        for (var key : nodes.keySet()) {
            var node = nodes.getNodeSettings(key);
            if (!node.containsKey("node_type")) {
                node.addString("node_type", node.getBoolean("node_is_meta", false) ? "MetaNode" : "NativeNode");
            }
            if (!node.containsKey("node_is_meta")) {
                node.addBoolean("node_is_meta", node.getString("node_type").equals("MetaNode"));
            }
            if (!node.containsKey("ui_settings")) {
                node.addString("ui_classname", null);
            }
        }
    }

    private State state(Path source) {
        var states = nodes.entrySet().stream()
                .filter(node -> node.getKey().folder().startsWith(source))
                .map(node -> node.getValue().state())
                .toList();
        if (states.stream().allMatch(State.EXECUTED::equals) && !states.isEmpty()) {
            return State.EXECUTED;
        }
        return states.contains(State.IDLE) ? State.IDLE : State.CONFIGURED;
    }

    private static void writeMetadata(Path folder, OffsetDateTime now) throws IOException {
        var meta = folder.resolve("workflowset.meta");
        if (!Files.exists(meta)) {
            Files.writeString(
                    meta,
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <KNIMEMetaInfo nrOfElements="2" xmlns="http://www.knime.org/2.9/metainfo">
                        <element form="multiline" name="Comments" read-only="false"/>
                        <element form="text" name="Last Edited" read-only="true">%s</element>
                    </KNIMEMetaInfo>
                    """
                            .formatted(now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z"))));
        }
        var metadata = folder.resolve("workflow-metadata.xml");
        if (!Files.exists(metadata)) {
            Files.writeString(
                    metadata,
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <workflow-metadata content-type="text/plain" xmlns="http://www.knime.org/core/node/workflow/metadata/v1.0">
                        <last-modified>%s</last-modified>
                        <description/>
                    </workflow-metadata>
                    """
                            .formatted(
                                    now.truncatedTo(ChronoUnit.MILLIS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        }
    }
}
