package org.lode.nodes.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.ModelLibrary;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.nodes.models.CardTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.table.UniqueNames;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.Progress;

/** What the node Pretrained Model Loader does. */
final class PretrainedModelLoaderExecution {
    private static final long MAX_FILE_BYTES = 1L << 29;

    private PretrainedModelLoaderExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        PretrainedModelLoaderParameters parameters = in.getParameters();
        out.setOutSpec(1, CardTable.spec());
        if (parameters.source == Source.FILE) {
            checkGiven(parameters.file);
        } else {
            if (parameters.source == Source.OTHER) {
                checkGiven(parameters.library);
            }
            var known = known(parameters);
            if (known.isPresent()) {
                out.setOutSpec(0, PropertyModelsPortObjectSpec.of(new ModelSearch(parameters, known.get()).cards()));
            }
        }
    }

    private static void checkGiven(String location) throws InvalidSettingsException {
        if (location.isBlank()) {
            throw new InvalidSettingsException("No file or folder is given. Enter its path in the dialog.");
        }
    }

    /** Nothing is downloaded for a look ahead: of a library on the web, only what was downloaded before is known. */
    private static Optional<ModelLibrary> known(PretrainedModelLoaderParameters parameters)
            throws InvalidSettingsException {
        try {
            return ChosenLibrary.known(parameters.source, parameters.library);
        } catch (LearnException | KNIMEException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        PretrainedModelLoaderParameters parameters = in.getParameters();
        var exec = in.getExecutionContext();
        var models = NodeExecution.run(
                exec,
                progress -> parameters.source == Source.FILE
                        ? fromFiles(parameters, progress)
                        : fromLibrary(parameters, progress));
        var port = new PropertyModelsPortObject(models);
        out.setOutData(0, port);
        out.setOutData(1, CardTable.of(exec, port.getSpec().cards()));
        out.setInternalData(ViewTable.of(exec, ModelCardsView.of(models)));
    }

    private static List<PropertyModel> fromLibrary(PretrainedModelLoaderParameters parameters, Progress progress)
            throws LearnException, InvalidSettingsException, KNIMEException {
        var library = ChosenLibrary.open(parameters, progress);
        var models = new ArrayList<PropertyModel>();
        var cards = new ModelSearch(parameters, library).cards();
        for (var card : cards) {
            progress.check();
            models.add(library.load(card.id()));
            progress.report((double) models.size() / cards.size(), models.size() + " of " + cards.size() + " models");
        }
        return models;
    }

    private static List<PropertyModel> fromFiles(PretrainedModelLoaderParameters parameters, Progress progress)
            throws KNIMEException, LearnException {
        var path = Locations.resolve(parameters.file.strip());
        var models = new ArrayList<PropertyModel>();
        var files = files(path, parameters.file);
        var ids = new UniqueNames();
        for (var file : files) {
            progress.check();
            var model = PropertyModel.fromOnnx(bytes(file), file.getFileName().toString());
            if (!ids.take(model.card().id()).equals(model.card().id())) {
                throw new KNIMEException("The model '" + model.card().id() + "' is twice in '" + parameters.file
                        + "'. Remove one of the files.");
            }
            models.add(model);
            progress.report((double) models.size() / files.size(), models.size() + " of " + files.size() + " models");
        }
        return models;
    }

    private static List<Path> files(Path path, String location) throws KNIMEException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new KNIMEException("The file or folder '" + location + "' does not exist. Check the path.");
        }
        try (var listing = Files.list(path)) {
            var files = listing.filter(file -> file.toString().endsWith(".onnx"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new KNIMEException(
                        "The folder '" + location + "' has no file that ends in '.onnx'. Enter another folder.");
            }
            return files;
        } catch (IOException e) {
            throw new KNIMEException("The folder '" + location + "' cannot be listed: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws KNIMEException {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new KNIMEException("The file '" + file + "' is larger than 512 MB: it is no model of Lode.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KNIMEException("The file '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
