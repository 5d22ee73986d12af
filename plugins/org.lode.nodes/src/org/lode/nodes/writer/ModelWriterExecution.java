package org.lode.nodes.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryFolder;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.views.ViewTable;
import org.lode.nodes.writer.ModelWriterParameters.Existing;
import org.lode.nodes.writer.ModelWriterView.Written;
import org.lode.represent.Progress;

/** What the node Model Writer does: each file is written under another name and moved when it is complete. */
final class ModelWriterExecution {
    private static final String ENDING = ".onnx";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private ModelWriterExecution() {}

    @SuppressWarnings("unused") // a sink has no output
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelWriterParameters parameters = in.getParameters();
        if (parameters.file.isBlank()) {
            throw new InvalidSettingsException("No file or folder is given. Enter its path in the dialog.");
        }
        PropertyModelsPortObjectSpec models = in.getInPortSpec(0);
        checkFits(parameters.file, models.properties().size());
    }

    /**
     * Checks that a location has room for so many models.
     *
     * @throws InvalidSettingsException if it is one file for several
     */
    static void checkFits(String location, int models) throws InvalidSettingsException {
        if (isFile(location) && models > 1) {
            throw new InvalidSettingsException("The location '" + location + "' is one file, but " + models
                    + " models are connected. Enter a folder.");
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ModelWriterParameters parameters = in.getParameters();
        PropertyModelsPortObject port = in.getInPortObject(0);
        var path = Locations.resolve(parameters.file.strip()).toAbsolutePath();
        var written = NodeExecution.run(in.getExecutionContext(), progress -> {
            if (isFile(parameters.file)) {
                checkFree(path, parameters.existing);
                write(path, port.models().get(0).toOnnx());
                return List.of(written(path, port.models().get(0)));
            }
            writeLibrary(path, port.models(), parameters.existing, progress);
            return port.models().stream()
                    .map(model -> written(path.resolve(model.card().id() + ENDING), model))
                    .toList();
        });
        out.setInternalData(ViewTable.of(in.getExecutionContext(), ModelWriterView.of(parameters.file, written)));
    }

    private static Written written(Path file, PropertyModel model) {
        return new Written(file.getFileName().toString(), file.toFile().length(), model.card());
    }

    private static void writeLibrary(Path folder, List<PropertyModel> models, Existing existing, Progress progress)
            throws KNIMEException, LearnException {
        for (var model : models) {
            if (!FILE_NAME.matcher(model.card().id()).matches()) {
                throw new KNIMEException("The model's id '" + model.card().id()
                        + "' cannot be a file's name. Write the model to " + "a file of its own.");
            }
            checkFree(folder.resolve(model.card().id() + ENDING), existing);
        }
        var library = LibraryFolder.open(folder);
        for (int i = 0; i < models.size(); i++) {
            progress.check();
            library.publish(models.get(i));
            progress.report((i + 1.0) / models.size(), (i + 1) + " of " + models.size() + " models");
        }
    }

    private static void checkFree(Path file, Existing existing) throws KNIMEException {
        if (existing == Existing.FAIL && Files.exists(file)) {
            throw new KNIMEException(
                    "The file '" + file + "' is there already. Select to overwrite it, or enter another path.");
        }
    }

    private static boolean isFile(String location) {
        return location.strip().toLowerCase(Locale.ROOT).endsWith(ENDING);
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
