package org.lode.learn;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Made-up properties of iron nickel alloys, for tests that need many rows with a known law. */
public final class SampleAlloys {
    private SampleAlloys() {}

    /** Alloys whose share of iron grows evenly, with a property of that share. */
    public static TrainingSet of(int count, DoubleUnaryOperator property) {
        var formulas = IntStream.range(0, count)
                .mapToObj(i -> "Fe" + (2 * i + 1) + "Ni" + (2 * (count - i) - 1))
                .toList();
        var values = IntStream.range(0, count)
                .mapToDouble(i -> property.applyAsDouble((i + 0.5) / count))
                .toArray();
        return of(formulas, values);
    }

    /** Given compositions with given values of hardness in GPa. */
    public static TrainingSet of(List<String> formulas, double... values) {
        var recipe = SampleModels.recipe("magpie");
        var features = new Featurizer(recipe, 1).parseAndCompute(MaterialKind.COMPOSITION, formulas, Progress.NONE);
        return new TrainingSet(
                features, formulas, values, new Property("hardness", "GPa"), recipe, Provenance.of("test", ""));
    }
}
