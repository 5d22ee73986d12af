package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.regression.TargetTransform;

/**
 * The target transform of each fold, fitted to the rows outside of it: what a fold is predicted with knows nothing of
 * its targets.
 *
 * @param folds the folds
 * @param transforms one a fold
 */
public record FoldTransforms(Folds folds, List<TargetTransform> transforms) {
    /** Copies the list. */
    public FoldTransforms {
        transforms = List.copyOf(transforms);
    }

    /**
     * Fits.
     *
     * @param y the target of each row, not transformed
     * @throws LearnException if the transform needs positive targets and one is not
     */
    public static FoldTransforms fit(TargetTransform.Choice choice, double[] y, Folds folds) throws LearnException {
        var transforms = new ArrayList<TargetTransform>();
        for (int fold = 0; fold < folds.count(); fold++) {
            transforms.add(choice.fit(Folds.select(y, folds.training(fold))));
        }
        return new FoldTransforms(folds, transforms);
    }

    /** The transform that a row is predicted with. */
    public TargetTransform of(int row) {
        return transforms.get(folds.fold()[row]);
    }

    /** The transformed targets of the rows outside a fold. */
    double[] training(double[] y, int fold) {
        return transforms.get(fold).apply(Folds.select(y, folds.training(fold)));
    }

    /** The targets, each transformed as it is predicted. */
    public double[] apply(double[] y) {
        var transformed = new double[y.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            var test = folds.test(fold);
            var values = transforms.get(fold).apply(Folds.select(y, test));
            for (int i = 0; i < test.length; i++) {
                transformed[test[i]] = values[i];
            }
        }
        return transformed;
    }
}
