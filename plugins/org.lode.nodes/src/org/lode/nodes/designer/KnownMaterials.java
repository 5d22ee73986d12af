package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.nodes.views.PropertySpace.Known;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/** What the models predict of the seeds, to be seen beside the designs. */
final class KnownMaterials {
    private static final int MOST = 300;

    private KnownMaterials() {}

    /**
     * Predictions of some seeds, evenly spaced, with their structures as names.
     *
     * @return one entry, or none if there are no seeds or a model can't predict one of them
     */
    @SuppressWarnings("unused") // the view shows the designs alone then
    static List<Known> of(
            List<Material> seeds, List<PropertyModel> models, List<Property> properties, Progress progress) {
        var chosen = new ArrayList<Material>();
        int step = Math.max(1, (seeds.size() + MOST - 1) / MOST);
        for (int i = 0; i < seeds.size(); i += step) {
            chosen.add(seeds.get(i));
        }
        var values = new ArrayList<double[]>();
        try {
            for (var property : properties) {
                var model = models.stream()
                        .filter(one -> one.card().property().equals(property))
                        .findFirst();
                if (model.isEmpty() || chosen.isEmpty()) {
                    return List.of();
                }
                values.add(model.get().predictMaterials(chosen, progress).mean());
            }
        } catch (LearnException e) {
            return List.of();
        }
        return List.of(new Known(chosen.stream().map(Material::text).toList(), values));
    }
}
