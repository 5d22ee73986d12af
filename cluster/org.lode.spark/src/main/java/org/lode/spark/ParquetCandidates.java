package org.lode.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.lode.learn.LearnException;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFile;
import org.lode.spark.ScreenedBlocks.PlacedCandidate;

/**
 * Candidates in Parquet files. A candidate's place is that of its row in its file, behind the rows of the files before, so
 * it doesn't depend on how Spark reads them.
 *
 * @param rows file, row in the file, text and name
 * @param before how many rows the files before each file have
 * @param count how many candidates there are
 */
record ParquetCandidates(Dataset<Row> rows, Map<String, Long> before, long count) {
    private static final String FILE = "_metadata.file_path";

    /** Whether all files are Parquet, by their names. */
    static boolean areAll(List<FileStatus> files) {
        return !files.isEmpty()
                && files.stream().allMatch(file -> file.getPath()
                        .getName()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".parquet"));
    }

    /**
     * Opens files with the same columns.
     *
     * @param slices tells the columns
     * @throws LearnException if a column isn't there
     */
    static ParquetCandidates open(SparkSession spark, List<FileStatus> files, CandidateSlices slices)
            throws LearnException {
        var paths = files.stream().map(file -> file.getPath().toString()).toArray(String[]::new);
        var table = spark.read().parquet(paths);
        var headings = Arrays.asList(table.columns());
        var where = files.get(0).getPath().getName();
        int text = CandidateFile.textColumn(headings, slices.textColumn(), where);
        int name = CandidateFile.nameColumn(headings, slices.nameColumn(), where);
        Map<String, Long> counts = new LinkedHashMap<>();
        table.groupBy(functions.col(FILE).as("file"))
                .count()
                .collectAsList()
                .forEach(row -> counts.put(new Path(row.getString(0)).toUri().getPath(), row.getLong(1)));
        Map<String, Long> before = new LinkedHashMap<>();
        long count = 0;
        for (var file : files) {
            var path = file.getPath().toUri().getPath();
            before.put(path, count);
            count += counts.getOrDefault(path, 0L);
        }
        var rows = table.select(
                functions.col(FILE),
                functions.col("_metadata.row_index"),
                text(headings.get(text)),
                name < 0 ? functions.lit(null).cast("string") : text(headings.get(name)));
        return new ParquetCandidates(rows, before, count);
    }

    private static Column text(String heading) {
        return functions.col("`" + heading.replace("`", "``") + "`").cast("string");
    }

    /** Turns rows into candidates, on the executors. */
    Reader reader() {
        return new Reader(before);
    }

    /** Gives the rows of a partition as candidates. */
    record Reader(Map<String, Long> before) implements Serializable {
        private static final long serialVersionUID = 1L;

        Iterator<PlacedCandidate> candidates(Iterator<Row> rows) {
            Iterable<Row> all = () -> rows;
            return StreamSupport.stream(all.spliterator(), false)
                    .map(this::candidate)
                    .iterator();
        }

        private PlacedCandidate candidate(Row row) {
            var file = new Path(row.getString(0));
            long number = row.getLong(1);
            var text = row.isNullAt(2) ? "" : row.getString(2);
            var given = row.isNullAt(3) ? "" : row.getString(3).strip();
            var name = given.isEmpty() ? "row " + (number + 1) : given;
            var place = "'" + file.getName() + "', row " + (number + 1);
            return new PlacedCandidate(
                    before.get(file.toUri().getPath()) + number, new Candidate(name, text, null, place));
        }
    }
}
