package org.lode.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Standardizer;

/**
 * Refuses tables that nothing can be learned from, in sentences that name what is wrong; tells what looks wrong of
 * others.
 */
public final class TrainingChecks {
    private TrainingChecks() {}

    /** Sentences about rows that can be learned from but look like mistakes: contradictory values and copies. */
    public static List<String> warnings(TrainingSet data) {
        return Stream.of(
                        Contradictions.of(data).map(Contradictions::sentence),
                        Duplicates.of(data).map(Duplicates::sentence))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Refuses descriptors there is nothing to learn from. */
    public static void checkFeatures(DesignMatrix x, TrainingSet data) throws LearnException {
        for (int i = 0; i < x.values().length; i++) {
            if (!Float.isFinite(x.values()[i])) {
                throw new LearnException(
                        "The descriptor '" + data.features().names().get(i % x.columns()) + "' of '"
                                + data.materials().get(i / x.columns())
                                + "' is no finite number; leave the row out or choose other descriptors.");
            }
        }
        if (Standardizer.fit(x).varying() == 0) {
            throw new LearnException("All " + x.rows() + " rows have the same descriptors of the recipe '"
                    + data.recipe().text() + "', so they cannot be told apart; choose other descriptors.");
        }
    }

    /** Refuses values there is nothing to learn from. */
    public static void checkTargets(double[] y, Property property) throws LearnException {
        for (double value : y) {
            if (!Double.isFinite(value)) {
                throw new LearnException("The column of '" + property.name() + "' holds the value " + value
                        + ", which is not a finite number; correct or remove that row.");
            }
        }
        if (Arrays.stream(y).distinct().count() < 2) {
            throw new LearnException("All values of '" + property.name()
                    + "' are the same; there is nothing to learn from. Choose another column.");
        }
    }
}
