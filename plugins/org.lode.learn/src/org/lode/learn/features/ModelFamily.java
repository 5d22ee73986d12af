package org.lode.learn.features;

import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code model}. */
final class ModelFamily implements DescriptorFamily {
    static final String NAME = "model";

    /** Instead of a layer's name: the hidden layer next to the output. */
    private static final String LAST = "last";

    private static final DescriptorParameter ID =
            DescriptorParameter.text("id", "my-model", "[A-Za-z0-9_.:/-]+", "id of the model, as its card says it");

    private static final DescriptorParameter LAYER = DescriptorParameter.text(
            "layer",
            LAST,
            "[A-Za-z0-9_.:/-]+",
            "name of the hidden layer; 'last' for the one next to the output, 'mean' for the prediction itself");

    private final ModelSource.Lookup models;

    ModelFamily(ModelSource.Lookup models) {
        this.models = models;
    }

    @Override
    public DescriptorInfo info() {
        return info(List.of(MaterialKind.values()), 1);
    }

    private static DescriptorInfo info(List<MaterialKind> kinds, int version) {
        return new DescriptorInfo(
                NAME,
                version,
                kinds,
                "What a layer of a learned model makes of a material: the features by which the model tells materials"
                        + " apart, for use in another one.",
                "H. Yamada et al., ACS Cent. Sci. 5 (2019) 1717, doi:10.1021/acscentsci.9b00804",
                List.of(ID, LAYER));
    }

    @Override
    public Descriptor create(ParameterValues values) throws MaterialException {
        try {
            var model = models.model(values.text(ID.name()));
            return ModelFeatures.of(model, layer(model, values.text(LAYER.name())), ModelFamily::infoOf);
        } catch (LearnException e) {
            throw new MaterialException(e.getMessage(), e);
        }
    }

    /** The version is taken from the model's content, so that a recipe's hash changes when the model does. */
    private static DescriptorInfo infoOf(PropertyModel model, int content) {
        var kinds = Arrays.stream(MaterialKind.values())
                .filter(kind -> kind != MaterialKind.MIXTURE && model.recipe().accepts(kind))
                .toList();
        return info(kinds, content);
    }

    private static String layer(PropertyModel model, String name) throws LearnException {
        var layers = model.layers();
        if (name.equals(PropertyModel.MEAN) || layers.contains(name)) {
            return name;
        }
        if (layers.isEmpty()) {
            throw new LearnException("The model '" + model.card().id() + "' has no hidden layers: it was learned by "
                    + model.card().learner() + ". Take a network, or layer=mean for its prediction.");
        }
        if (name.equals(LAST)) {
            return layers.get(layers.size() - 1);
        }
        throw new LearnException("The model '" + model.card().id() + "' has no layer '" + name + "'; it has '"
                + String.join("', '", layers) + "'.");
    }
}
