package org.lode.nodes.descriptors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.features.ModelSource;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.loader.BundledLibrary;
import org.lode.nodes.parameters.Recipes;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;
import org.lode.represent.composition.UserElementTable;

/**
 * The recipe that the settings ask for. Where it names models or a file with an element table, it is known only when the
 * node executes: configuring reads no files.
 *
 * @param text the recipe's text, without what the file gives
 * @param elementTable the file with the user's element table
 */
record ChosenRecipe(String text, Optional<String> elementTable) {
    private static final Pattern MODEL = Pattern.compile("(^|\\+)\\s*model\\s*\\(");
    private static final int MOST_BYTES = 1 << 20;

    /** Whether a recipe's text names a model. */
    static boolean namesModel(String text) {
        return MODEL.matcher(text).find();
    }

    /**
     * The recipe, if it can be known without reading anything.
     *
     * @throws InvalidSettingsException if it is no recipe
     */
    Optional<Recipe> known() throws InvalidSettingsException {
        return namesModel(text) || elementTable.isPresent() ? Optional.empty() : Optional.of(Recipes.parse(text));
    }

    /**
     * The recipe with all that it names.
     *
     * @param models the connected models; those of Lode's library are found beside them
     * @throws KNIMEException if a model or the file is missing or does not fit
     */
    Recipe load(List<PropertyModel> models) throws KNIMEException {
        try {
            var whole = elementTable.isPresent() ? text + "+" + tablePart(elementTable.get()) : text;
            return Recipe.parse(whole, new ModelSource(id -> model(id, models)));
        } catch (MaterialException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static PropertyModel model(String id, List<PropertyModel> connected) throws LearnException {
        for (var model : connected) {
            if (model.card().id().equals(id)) {
                return model;
            }
        }
        return BundledLibrary.library().load(id);
    }

    private static String tablePart(String location) throws KNIMEException, MaterialException {
        var path = Locations.resolve(location.strip());
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new KNIMEException("The file '" + location + "' has more than " + MOST_BYTES
                        + " bytes, so it is no table of elements. Select another one.");
            }
            var lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            return "elementtable(table=" + UserElementTable.ofLines(lines).text() + ")";
        } catch (IOException e) {
            throw new KNIMEException(
                    "The file '" + location + "' with the element table cannot be read. Check the path, and that it is"
                            + " text in UTF-8.",
                    e);
        }
    }
}
