package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.embedded.dialog.DialogField;
import org.knime.embedded.dialog.DialogModel;
import org.lode.nodes.Factories;

/** Settings that matter only beside others are shown only beside them. */
class DependentSettingsTests {
    private static List<String> alwaysShown(String node, Predicate<String> keys) throws IOException {
        var factory = Factories.all()
                .filter(one -> one.getNodeName().equals(node))
                .findFirst()
                .orElseThrow();
        return DialogModel.of(factory).orElseThrow().fields().stream()
                .filter(field -> keys.test(field.key()) && field.effects().isEmpty())
                .map(DialogField::key)
                .toList();
    }

    @Test
    @Tag("check-24")
    void modelLearnerShowsTheSettingsOfTheChosenLearnerAlone() throws IOException {
        assertEquals(List.of(), alwaysShown("Model Learner", key -> key.startsWith("settings/")));
    }

    @Test
    @Tag("check-24")
    void pretrainedModelLoaderHidesTheSearchWhereAFileIsRead() throws IOException {
        assertEquals(List.of("source"), alwaysShown("Pretrained Model Loader", key -> true));
    }

    @Test
    @Tag("check-24")
    void descriptorCalculatorShowsARecipeOnlyWhereOneIsTyped() throws IOException {
        assertEquals(List.of(), alwaysShown("Descriptor Calculator", List.of("recipe", "composed")::contains));
    }

    @Test
    @Tag("check-24")
    void transferLearnerShowsARecipeOnlyWhereOneIsTyped() throws IOException {
        assertEquals(
                List.of(),
                alwaysShown("Transfer Learner", List.of("descriptors/recipe", "descriptors/chosen")::contains));
    }

    @Test
    @Tag("check-24")
    void screenerHidesTheLibraryFileWhereATableIsConnected() throws IOException {
        assertEquals(List.of(), alwaysShown("Screener", "libraryFile"::equals));
    }

    @Test
    @Tag("check-24")
    void screenerShowsTheSettingsOfAScoreAndOfVarietyOnlyBesideThem() throws IOException {
        var alone =
                List.of("ranking/score", "ranking/diversity", "ranking/furtherColumns", "ranking/acquisitionColumns");
        assertEquals(alone, alwaysShown("Screener", key -> key.startsWith("ranking/")));
    }

    @Test
    @Tag("check-24")
    void bayesianDesignerShowsTheSettingsOfTheSearchOnlyForASearch() throws IOException {
        assertEquals(List.of(), alwaysShown("Bayesian Designer", key -> key.startsWith("proposals/")));
    }

    @Test
    @Tag("check-24")
    void candidateGeneratorShowsWhatBelongsToTheWayOfMaking() throws IOException {
        var parts = List.of("polymerClass", "scaffold", "replacements", "balanced");
        assertEquals(List.of(), alwaysShown("Candidate Generator", parts::contains));
    }
}
