package org.lode.learn.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.learn.Property;
import org.lode.learn.Provenance;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.represent.MaterialKind;

/**
 * What a library's specification asks for.
 *
 * @param models the models to train
 * @param synonyms other names of properties, by the property's name
 */
record TrainingPlan(List<PlannedModel> models, Map<String, List<String>> synonyms) {
    /** What values are divided by: nothing, the molar mass in g/mol or the number of atoms, hydrogens included. */
    enum Per {
        MATERIAL,
        MASS,
        ATOM
    }

    /** What is learned: the value itself, or its decadic logarithm. */
    enum Scale {
        LINEAR,
        LOG10
    }

    /**
     * A file with materials and values.
     *
     * @param file its path below the data folder
     * @param kind the kind of the materials
     * @param structure the column with their texts
     * @param without values by column of the rows to leave out
     * @param rows how many rows are drawn by the hash of their texts; 0 for all
     * @param provenance where the data came from
     */
    record Dataset(
            String file,
            MaterialKind kind,
            String structure,
            Map<String, String> without,
            int rows,
            Provenance provenance) {}

    /**
     * What a model predicts.
     *
     * @param column the column with the values
     * @param property the property with its unit
     * @param factor what values are multiplied by
     * @param per what values are divided by
     * @param scale what is done with them then
     */
    record Quantity(String column, Property property, double factor, Per per, Scale scale) {}

    /**
     * How a model's file is kept small.
     *
     * @param references the most rows the applicability domain is told by
     * @param half whether weights are written in half precision if that doesn't move the predictions
     */
    record Size(int references, boolean half) {
        static final Size FULL = new Size(ApplicabilityDomain.MOST_REFERENCES, false);
    }

    /**
     * A model to train.
     *
     * @param name the name of its file, without the ending
     * @param data the data set
     * @param quantity what it predicts
     * @param recipe the descriptor recipe
     * @param learner the learner's JSON
     * @param folds the number of folds; empty: part of the rows is held out
     * @param size how the file is kept small
     * @param seed the seed of everything random
     * @param source the part of the specification it comes from, to know whether it has changed
     */
    record PlannedModel(
            String name,
            Dataset data,
            Quantity quantity,
            String recipe,
            JsonNode learner,
            Optional<Integer> folds,
            Size size,
            long seed,
            String source) {}
}
