package org.lode.nodes.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryQuery;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Kind;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Selection;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.nodes.models.CardTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.table.UniqueNames;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What the node Pretrained Model Loader does. */
final class PretrainedModelLoaderExecution {
    private static final long MAX_FILE_BYTES = 1L << 29;

    private PretrainedModelLoaderExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        PretrainedModelLoaderParameters parameters = in.getParameters();
        out.setOutSpec(1, CardTable.spec());
        if (parameters.source == Source.LIBRARY) {
            out.setOutSpec(0, PropertyModelsPortObjectSpec.of(selected(parameters)));
        } else if (parameters.file.isBlank()) {
            throw new InvalidSettingsException("No file or folder is given. Enter its path in the dialog.");
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        PretrainedModelLoaderParameters parameters = in.getParameters();
        var exec = in.getExecutionContext();
        var models = NodeExecution.run(
                exec,
                progress -> parameters.source == Source.LIBRARY
                        ? fromLibrary(parameters, progress)
                        : fromFiles(parameters, progress));
        var port = new PropertyModelsPortObject(models);
        out.setOutData(0, port);
        out.setOutData(1, CardTable.of(exec, port.getSpec().cards()));
        out.setInternalData(ViewTable.of(exec, ModelCardsView.of(port.getSpec().cards())));
    }

    private static List<PropertyModel> fromLibrary(PretrainedModelLoaderParameters parameters, Progress progress)
            throws LearnException, InvalidSettingsException {
        var models = new ArrayList<PropertyModel>();
        var cards = selected(parameters);
        for (var card : cards) {
            progress.check();
            models.add(BundledLibrary.library().load(card.id()));
            progress.report((double) models.size() / cards.size(), models.size() + " of " + cards.size() + " models");
        }
        return models;
    }

    private static List<ModelCard> selected(PretrainedModelLoaderParameters parameters)
            throws InvalidSettingsException {
        if (parameters.selection == Selection.ONE) {
            return List.of(one(parameters.model));
        }
        var cards = matching(parameters);
        return parameters.selection == Selection.BEST ? bestOfEach(cards) : cards;
    }

    private static List<ModelCard> matching(PretrainedModelLoaderParameters parameters)
            throws InvalidSettingsException {
        var wanted = parameters.properties.length == 0 ? new String[] {""} : parameters.properties;
        var cards = new LinkedHashSet<ModelCard>();
        for (var property : wanted) {
            var found = matching(property, parameters.kind);
            if (found.isEmpty()) {
                throw new InvalidSettingsException("Lode's library has no model of '" + property
                        + "' for this kind of material. Select another property or any kind of material.");
            }
            cards.addAll(found);
        }
        return List.copyOf(cards);
    }

    private static List<ModelCard> matching(String property, Kind kind) throws InvalidSettingsException {
        try {
            var wanted =
                    kind == Kind.ANY ? Optional.<MaterialKind>empty() : Optional.of(MaterialKind.valueOf(kind.name()));
            return BundledLibrary.library().find(new LibraryQuery(property, wanted, ""));
        } catch (LearnException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** The library lists the best model of a property first. */
    private static List<ModelCard> bestOfEach(List<ModelCard> cards) {
        var best = new ArrayList<ModelCard>();
        for (var card : cards) {
            if (best.stream().noneMatch(earlier -> earlier.property().equals(card.property()))) {
                best.add(card);
            }
        }
        return best;
    }

    private static ModelCard one(String id) throws InvalidSettingsException {
        return BundledLibrary.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsException(
                        "Lode's library has no model '" + id + "'. Select another one in the dialog."));
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
