package org.lode.learn.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.regression.Regressor;

/**
 * The learner of a library specification: {@code {"method": "network", "hidden": [128, 64], "epochs": 100, …}}. What is
 * left out stays as in {@link NetworkSettings#standard()}.
 */
final class LearnerSpecification {
    private LearnerSpecification() {}

    static Regressor parse(JsonNode json, String model, int rows, int threads) throws LearnException {
        var method =
                json.path("method").asText("network").toUpperCase(Locale.ROOT).replace(' ', '_');
        for (var candidate : LearningMethod.values()) {
            if (candidate.name().equals(method)) {
                return candidate == LearningMethod.NETWORK
                        ? new NetworkRegressor(settings(json, model), threads)
                        : candidate.regressor(rows, threads);
            }
        }
        throw new LearnException("In the library specification, model '" + model + "' asks for the unknown learner '"
                + json.path("method").asText() + "'.");
    }

    private static NetworkSettings settings(JsonNode json, String model) throws LearnException {
        var standard = NetworkSettings.standard();
        var hidden = new ArrayList<Integer>();
        json.path("hidden").forEach(width -> hidden.add(width.asInt()));
        try {
            return new NetworkSettings(
                    hidden.isEmpty() ? standard.hidden() : List.copyOf(hidden),
                    Activation.valueOf(json.path("activation").asText("relu").toUpperCase(Locale.ROOT)),
                    json.path("batchNormalization").asBoolean(standard.batchNormalization()),
                    json.path("dropout").asDouble(standard.dropout()),
                    json.path("learningRate").asDouble(standard.learningRate()),
                    json.path("weightDecay").asDouble(standard.weightDecay()),
                    json.path("batch").asInt(standard.batch()),
                    json.path("epochs").asInt(standard.epochs()),
                    json.path("patience").asInt(standard.patience()),
                    json.path("validationShare").asDouble(standard.validationShare()),
                    json.path("huber").asDouble(standard.huber()),
                    json.path("members").asInt(standard.members()));
        } catch (IllegalArgumentException e) {
            throw new LearnException(
                    "In the library specification, the network of model '" + model + "' is impossible: "
                            + e.getMessage(),
                    e);
        }
    }
}
