package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.lode.learn.JointLearner;
import org.lode.learn.LearnException;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner.Validated;
import org.lode.learn.TrainingSet;
import org.lode.nodes.training.TrainingMaterials;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * What several properties are learned from by one network.
 *
 * @param all descriptors of all rows with a value of any property
 * @param names the row ids of these rows
 * @param tables what is known of each property
 * @param rows the row of {@code all} that each row of a table is
 */
record JointTraining(TrainingSet all, List<String> names, List<TrainingSet> tables, List<int[]> rows) {
    /** Reads the targets of a table, one after the other. */
    static List<TrainingMaterials> read(
            BufferedDataTable table, ModelLearnerParameters parameters, TrainingMaterials first, Progress progress)
            throws KNIMEException, InvalidSettingsException {
        var targets = new ArrayList<>(List.of(first));
        for (var column : parameters.furtherTargets) {
            targets.add(TrainingMaterials.read(table, parameters.materials.withTarget(column), progress));
        }
        return targets;
    }

    /** Computes the descriptors of all rows; as with one target, their order in the table doesn't matter. */
    static JointTraining of(
            List<TrainingMaterials> targets, Recipe recipe, BufferedDataTable table, Progress progress) {
        var materials = new LinkedHashMap<String, Material>();
        var values = new ArrayList<Map<String, Double>>();
        for (var target : targets) {
            var set = target.set();
            var known = new HashMap<String, Double>();
            for (int row = 0; row < set.size(); row++) {
                materials.putIfAbsent(set.names().get(row), set.materials().get(row));
                known.put(set.names().get(row), set.values()[row]);
            }
            values.add(known);
        }
        var names = new ArrayList<>(materials.keySet());
        var texts = new HashMap<String, String>();
        materials.forEach((name, material) -> texts.put(name, material.canonical()));
        var order = Comparator.comparing((String name) -> texts.get(name));
        for (var known : values) {
            order = order.thenComparing(name -> known.getOrDefault(name, Double.NaN));
        }
        names.sort(order.thenComparing(name -> materials.get(name).text()));
        var features = new Featurizer(recipe, 0)
                .compute(names.stream().map(materials::get).toList(), progress);
        features.rejections()
                .forEach(rejection -> targets.get(0).problems().add(names.get(rejection.source()), rejection.reason()));
        var described = IntStream.range(0, features.rows())
                .mapToObj(row -> names.get(features.source(row)))
                .toList();
        var canonical = described.stream().map(texts::get).toList();
        var provenance = Provenance.of(table.getDataTableSpec().getName(), "");
        var property = targets.get(0).set().property();
        var all = new TrainingSet(features, canonical, new double[features.rows()], property, recipe, provenance);
        var tables = new ArrayList<TrainingSet>();
        var rows = new ArrayList<int[]>();
        for (int target = 0; target < targets.size(); target++) {
            var known = values.get(target);
            var own = IntStream.range(0, described.size())
                    .filter(row -> known.containsKey(described.get(row)))
                    .toArray();
            tables.add(new TrainingSet(
                    features.select(own),
                    IntStream.of(own).mapToObj(canonical::get).toList(),
                    IntStream.of(own)
                            .mapToDouble(row -> known.get(described.get(row)))
                            .toArray(),
                    targets.get(target).set().property(),
                    recipe,
                    provenance));
            rows.add(own);
        }
        return new JointTraining(all, described, tables, rows);
    }

    /** Learns a model of each property. */
    List<Validated> learn(JointLearner learner, double level, Progress progress) throws LearnException {
        return learner.learn(tables, all, rows, level, progress);
    }

    /** The row ids of a property's rows. */
    List<String> names(int table) {
        return IntStream.of(rows.get(table)).mapToObj(names::get).toList();
    }
}
