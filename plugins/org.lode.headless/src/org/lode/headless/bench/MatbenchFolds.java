package org.lode.headless.bench;

import org.lode.learn.validation.Folds;

/**
 * The five folds of matbench's regression tasks: scikit-learn's {@code KFold(5, shuffle=True, random_state=18012019)} on
 * the rows in matbench's order. Equal rows of one formula may lie in different folds.
 *
 * <p>Dunn et al., npj Comput. Mater. 6 (2020) 138.
 */
final class MatbenchFolds {
    private static final int COUNT = 5;
    private static final int SEED = 18012019;

    private MatbenchFolds() {}

    /** The folds of so many rows; the first ones have a row more if they can't be equal. */
    static Folds of(int rows) {
        var order = new MersenneTwister(SEED).shuffled(rows);
        var fold = new int[rows];
        int next = 0;
        for (int i = 0; i < COUNT; i++) {
            int end = next + rows / COUNT + (i < rows % COUNT ? 1 : 0);
            for (; next < end; next++) {
                fold[order[next]] = i;
            }
        }
        return new Folds(COUNT, fold);
    }
}
