package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialKind;

class ModelCardTests {
    private static ModelCard card() {
        var metrics = new LinkedHashMap<String, Double>();
        metrics.put("mae", 0.25);
        metrics.put("coverage90", 0.9);
        return new ModelCard(
                "cv-network-1",
                new Property("C_v \"molar\"", "J/(mol·K)"),
                MaterialKind.MOLECULE,
                "groups",
                "abc",
                12,
                "def",
                "network 4-2",
                new Provenance("QM9", "CC0", "Ramakrishnan 2014", "2026-01-01"),
                100,
                "ghi",
                "5 folds",
                metrics,
                7,
                List.of("a", "b"));
    }

    @Test
    void cardSurvivesJson() throws LearnException {
        assertEquals(card(), ModelCard.fromJson(card().toJson()));
    }

    @Test
    void metricsKeepTheirOrder() throws LearnException {
        assertEquals(
                List.of("mae", "coverage90"),
                List.copyOf(ModelCard.fromJson(card().toJson()).metrics().keySet()));
    }

    @Test
    void missingPartIsNamed() {
        var json = card().toJson().replace("\"recipe\"", "\"other\"");
        var e = assertThrows(LearnException.class, () -> ModelCard.fromJson(json));
        assertTrue(e.getMessage().contains("'recipe'"), e.getMessage());
    }
}
