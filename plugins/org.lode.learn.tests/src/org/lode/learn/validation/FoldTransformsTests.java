package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.regression.TargetTransform;

class FoldTransformsTests {
    private static final Folds FOLDS = new Folds(2, new int[] {0, 1, 0, 1, 0, 1, 0, 1});

    private final double[] y =
            IntStream.rangeClosed(1, 8).mapToDouble(i -> i * i * i).toArray();

    private List<TargetTransform> transforms() throws LearnException {
        return FoldTransforms.fit(TargetTransform.Choice.BOX_COX, y, FOLDS).transforms();
    }

    @Test
    void transformOfAFoldKnowsNothingOfItsTargets() throws LearnException {
        var before = transforms();
        y[0] = 5000;
        y[2] = 0.001;
        var after = transforms();
        assertEquals(before.get(0), after.get(0));
        assertNotEquals(before.get(1), after.get(1));
    }

    @Test
    void rowsAreTransformedAsTheyArePredicted() throws LearnException {
        var transforms = FoldTransforms.fit(TargetTransform.Choice.BOX_COX, y, FOLDS);
        var expected = IntStream.range(0, y.length)
                .mapToDouble(row -> transforms.of(row).apply(y)[row])
                .toArray();
        assertArrayEquals(expected, transforms.apply(y));
    }
}
