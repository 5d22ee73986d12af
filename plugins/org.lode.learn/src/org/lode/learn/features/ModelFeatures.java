package org.lode.learn.features;

import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/** The values of one layer of a model, a column for each unit. */
final class ModelFeatures implements Descriptor {
    private static final int HASH_DIGITS = 7;
    private static final int HEXADECIMAL = 16;

    private final String id;
    private final String layer;
    private final Recipe recipe;
    private final RowEvaluator evaluator;
    private final DescriptorInfo info;
    private final List<DescriptorColumn> columns;

    private ModelFeatures(PropertyModel model, String layer, RowEvaluator evaluator, DescriptorInfo info, int width) {
        this.id = model.card().id();
        this.layer = layer;
        this.recipe = model.recipe();
        this.evaluator = evaluator;
        this.info = info;
        this.columns = IntStream.rangeClosed(1, width)
                .mapToObj(unit -> new DescriptorColumn(
                        id + ":" + layer + ":" + unit,
                        "",
                        "Unit " + unit + " of layer '" + layer + "' of the model '" + id + "'"))
                .toList();
    }

    /** Says what a model's descriptor is, with a number that stands for the model's content. */
    interface Info {
        DescriptorInfo of(PropertyModel model, int content);
    }

    /**
     * The features of a layer.
     *
     * @throws LearnException if the model can't be evaluated to there
     */
    static ModelFeatures of(PropertyModel model, String layer, Info info) throws LearnException {
        var evaluator = new RowEvaluator(model.graph(), List.of(layer));
        int inputs = model.recipe().size();
        int width = evaluator
                .run(new DesignMatrix(1, inputs, new float[inputs]), 1)
                .get(layer)
                .columns();
        int content = Integer.parseInt(Hashes.of(model.toOnnx()).substring(0, HASH_DIGITS), HEXADECIMAL);
        return new ModelFeatures(model, layer, evaluator, info.of(model, content), width);
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public List<DescriptorColumn> columns() {
        return columns;
    }

    @Override
    public void compute(Material material, double[] row, int offset) throws MaterialException {
        var inputs = new double[recipe.size()];
        recipe.compute(material, inputs);
        var floats = new float[inputs.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) inputs[i];
        }
        try {
            var values = evaluator
                    .run(new DesignMatrix(1, floats.length, floats), 1)
                    .get(layer)
                    .values();
            for (int i = 0; i < values.length; i++) {
                if (!Float.isFinite(values[i])) {
                    throw new MaterialException("'" + columns.get(i).name() + "' of '" + material.text()
                            + "' is no finite number; leave the model '" + id + "' out for this material.");
                }
                row[offset + i] = values[i];
            }
        } catch (LearnException e) {
            throw new MaterialException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> remarks(Material material) {
        return recipe.parts().stream()
                .flatMap(part -> part.remarks(material).stream())
                .distinct()
                .toList();
    }
}
