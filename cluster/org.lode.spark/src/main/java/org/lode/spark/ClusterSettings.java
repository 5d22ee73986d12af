package org.lode.spark;

import java.util.List;

/**
 * What a screening on a cluster reads and leaves behind; all paths are on Hadoop file systems.
 *
 * @param candidates files, folders and patterns
 * @param known files with materials that are not wanted because they are known; may be empty
 * @param slices the columns of the candidates
 * @param best how many of the best candidates are kept
 * @param keepRepeated whether a material that came before is kept
 * @param out the folder for the results
 * @param all whether all screened candidates are written, too
 * @param format of the tables of all and of rejected candidates: {@code parquet} or {@code csv}
 */
record ClusterSettings(
        List<String> candidates,
        List<String> known,
        CandidateSlices slices,
        int best,
        boolean keepRepeated,
        String out,
        boolean all,
        String format) {}
