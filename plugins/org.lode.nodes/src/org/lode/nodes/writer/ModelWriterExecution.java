package org.lode.nodes.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.PropertyModel;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.table.UniqueNames;
import org.lode.nodes.writer.ModelWriterParameters.Existing;

/** What the node Model Writer does: each file is written under another name and moved when it is complete. */
final class ModelWriterExecution {
    private static final String ENDING = ".onnx";

    private ModelWriterExecution() {}

    @SuppressWarnings("unused") // a sink has no output
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelWriterParameters parameters = in.getParameters();
        if (parameters.file.isBlank()) {
            throw new InvalidSettingsException("No file or folder is given. Enter its path in the dialog.");
        }
        PropertyModelsPortObjectSpec models = in.getInPortSpec(0);
        if (isFile(parameters.file) && models.properties().size() > 1) {
            throw new InvalidSettingsException("The location '" + parameters.file + "' is one file, but "
                    + models.properties().size() + " models are connected. Enter a folder.");
        }
    }

    @SuppressWarnings("unused") // a sink has no output
    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ModelWriterParameters parameters = in.getParameters();
        PropertyModelsPortObject port = in.getInPortObject(0);
        var path = Locations.resolve(parameters.file.strip());
        var files = isFile(parameters.file)
                ? Map.of(path.toAbsolutePath(), port.models().get(0))
                : files(path.toAbsolutePath(), port.models());
        if (parameters.existing == Existing.FAIL) {
            for (var file : files.keySet()) {
                if (Files.exists(file)) {
                    throw new KNIMEException("The file '" + file
                            + "' is there already. Select to overwrite it, or enter " + "another path.");
                }
            }
        }
        NodeExecution.run(in.getExecutionContext(), progress -> {
            int written = 0;
            for (var file : files.entrySet()) {
                progress.check();
                write(file.getKey(), file.getValue().toOnnx());
                progress.report((double) ++written / files.size(), written + " of " + files.size() + " models");
            }
            return null;
        });
    }

    private static boolean isFile(String location) {
        return location.strip().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static Map<Path, PropertyModel> files(Path folder, List<PropertyModel> models) {
        var names = new UniqueNames();
        var files = new LinkedHashMap<Path, PropertyModel>();
        for (var model : models) {
            var name = names.take(model.card().id().replaceAll("[^A-Za-z0-9._-]", "_"));
            files.put(folder.resolve(name + ENDING), model);
        }
        return files;
    }

    private static void write(Path file, byte[] bytes) throws KNIMEException {
        try {
            Files.createDirectories(file.getParent());
            var aside = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.write(aside, bytes);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new KNIMEException(
                    "The file '" + file + "' cannot be written: " + e.getMessage()
                            + ". Check that the folder may be written to and the disk has room.",
                    e);
        }
    }
}
