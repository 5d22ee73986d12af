package org.lode.learn.transfer;

import java.util.List;
import org.lode.learn.regression.DesignMatrix;

/**
 * The target table as numbers.
 *
 * @param descriptors all descriptors of each row, of the simple recipe and the sources'
 * @param domainColumns the places of the descriptors the applicability domain is taken from
 * @param materials the canonical text of each row
 * @param targets the value of each row
 * @param seed the seed of folds and learners
 * @param threads how many threads to use, 0 for all processors
 */
record TargetTable(
        DesignMatrix descriptors,
        int[] domainColumns,
        List<String> materials,
        double[] targets,
        long seed,
        int threads) {}
