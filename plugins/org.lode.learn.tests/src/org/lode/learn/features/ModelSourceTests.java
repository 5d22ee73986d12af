package org.lode.learn.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearningMethod;
import org.lode.learn.PropertyModel;
import org.lode.learn.SampleModels;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

class ModelSourceTests {
    private static final PropertyModel NETWORK = SampleModels.learn(LearningMethod.NETWORK.regressor(25, 1));
    private static final String ID = NETWORK.card().id();

    private static Recipe recipe(String layer) throws MaterialException {
        return Recipe.parse("groups+model(id=" + ID + ",layer=" + layer + ")", ModelSource.of(List.of(NETWORK)));
    }

    @Test
    void theFeaturesAreTheFrozenLayerOfTheModel() throws Exception {
        var layer = NETWORK.layers().get(0);
        var materials = SampleModels.newMolecules();
        var features = new Featurizer(recipe(layer), 2).compute(materials, Progress.NONE);
        var rows = new Featurizer(NETWORK.recipe(), 1).compute(materials, Progress.NONE);
        var frozen = NETWORK.frozen(layer, rows);
        int groups = Recipe.parse("groups").size();
        for (int row = 0; row < materials.size(); row++) {
            for (int unit = 0; unit < frozen.columns(); unit++) {
                assertEquals(frozen.values()[row * frozen.columns() + unit], features.get(row, groups + unit), 1e-6);
            }
        }
    }

    @Test
    void thePredictionIsALayerToo() throws Exception {
        var materials = SampleModels.newMolecules();
        var features = new Featurizer(recipe("mean"), 1).compute(materials, Progress.NONE);
        var predictions = NETWORK.predictMaterials(materials, Progress.NONE);
        assertEquals(predictions.mean()[0], features.get(0, features.columns() - 1), 1e-3);
    }

    @Test
    void theRecipeRoundTripsAndItsHashKnowsTheModel() throws Exception {
        var recipe = recipe("mean");
        assertEquals(
                recipe.hash(),
                Recipe.parse(recipe.text(), ModelSource.of(List.of(NETWORK))).hash());
        var other = SampleModels.ridge();
        var impostor = new ModelSource(id -> other);
        assertNotEquals(recipe.hash(), Recipe.parse(recipe.text(), impostor).hash());
    }

    @Test
    void itAcceptsWhatTheModelAccepts() throws Exception {
        var recipe = Recipe.parse("model(id=" + ID + ",layer=last)", ModelSource.of(List.of(NETWORK)));
        assertTrue(recipe.accepts(MaterialKind.POLYMER) && !recipe.accepts(MaterialKind.CRYSTAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model(id=nobody,layer=last) | There is no model 'nobody'",
                "model(layer=last) | needs parameter 'id'",
                "model(id=ID,layer=hidden99) | has no layer 'hidden99'; it has '"
            })
    void whatIsMissingIsNamed(String text, String part) {
        var source = ModelSource.of(List.of(NETWORK));
        var message = assertThrows(MaterialException.class, () -> Recipe.parse(text.replace("=ID", "=" + ID), source))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void aModelWithoutLayersIsRefusedWithWhatToTake() {
        var ridge = SampleModels.ridge();
        var message = assertThrows(
                        MaterialException.class,
                        () -> Recipe.parse(
                                "model(id=" + ridge.card().id() + ",layer=last)", ModelSource.of(List.of(ridge))))
                .getMessage();
        assertTrue(message.contains("layer=mean"), message);
    }

    @Test
    void withoutModelsTheDescriptorIsUnknown() {
        assertThrows(MaterialException.class, () -> Recipe.parse("model(id=x,layer=last)"));
    }
}
