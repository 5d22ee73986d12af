package org.lode.learn;

/** How the prediction intervals of a model are made. */
public enum IntervalMethod {
    /** Errors of cross-validation around the one model: {@link ConformalIntervals}. */
    CROSS_CONFORMAL,
    /**
     * Errors of cross-validation, each around the model that made it, which the file then holds too: {@link
     * FoldIntervals}.
     */
    CV_PLUS,
    /** CV+ below {@value #FEW_ROWS} rows, where fold models differ and are small. */
    AUTO;

    private static final int FEW_ROWS = 200;

    /** Whether the models of the folds belong into the file. */
    boolean keepsFolds(int rows) {
        return this == CV_PLUS || this == AUTO && rows < FEW_ROWS;
    }
}
