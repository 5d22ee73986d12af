package org.lode.headless.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Reads the XML files of a workflow; none may lie outside it or be larger than settings ever are. */
final class SettingsFiles {
    private static final long MAX_BYTES = 64L << 20;

    private SettingsFiles() {}

    /**
     * Reads a settings file.
     *
     * @param file the file; its name is used in messages
     */
    static NodeSettingsRO read(Path file) throws WorkflowException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new WorkflowException("The workflow's file \"" + file + "\" is missing; save it in KNIME again.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new WorkflowException("The workflow's file \"" + file + "\" is larger than " + (MAX_BYTES >> 20)
                        + " MiB, which settings never are; it is not read.");
            }
            return NodeSettings.loadFromXML(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new WorkflowException(
                        "The workflow's file \"" + file + "\" contains a document type declaration, which Lode refuses"
                                + " for safety; save the workflow in KNIME again.",
                        e);
            }
            throw new WorkflowException(
                    "The workflow's file \"" + file + "\" cannot be read (" + firstLine(e)
                            + "); save it in KNIME again.",
                    e);
        }
    }

    /**
     * Resolves a location written in a workflow.
     *
     * @return the file below the folder
     * @throws WorkflowException if the location, links followed, points out of the folder
     */
    static Path resolve(Path folder, String location) throws WorkflowException {
        try {
            var file = folder.resolve(location).normalize();
            boolean inside = file.startsWith(folder)
                    && (!Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath()));
            if (inside) {
                return file;
            }
        } catch (InvalidPathException | IOException e) {
            throw new WorkflowException(
                    "The location \"" + location + "\" in \"" + folder + "\" is not a file name.", e);
        }
        throw new WorkflowException(
                "The location \"" + location + "\" in \"" + folder + "\" points out of the workflow; it is not read.");
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
