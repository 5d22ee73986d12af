package org.lode.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.lode.learn.LearnException;
import org.lode.screen.RepeatedMaterials;

/**
 * Screens files on a cluster. What one machine does block by block the executors do slice by slice; each candidate carries
 * its place among all, and what is left out or chosen is told by places, so the outcome is that of one machine.
 *
 * <p>The screened candidates go to a Parquet table in the results' folder at once, from which everything is selected then:
 * an executor that is lost takes no finished slice with it, and the driver holds no more rows than the best.
 */
final class ClusterScreening {
    private final SparkSession session;
    private final JavaSparkContext spark;
    private final HadoopSettings settings;
    private final Broadcast<ClusterModels> models;
    private final ClusterSettings job;

    private final ClusterResults results;

    /** How many candidates went which way; the others were screened. */
    record Counts(long read, long repeated, long known, long rejected) {
        long screened() {
            return read - repeated - known - rejected;
        }
    }

    private ClusterScreening(SparkSession session, ClusterModels models, ClusterSettings job) throws LearnException {
        this.session = session;
        this.job = job;
        spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        settings = new HadoopSettings(spark.hadoopConfiguration());
        this.models = spark.broadcast(models);
        results = new ClusterResults(job, this.models, settings.configuration());
    }

    /**
     * Screens, and writes {@code best.csv}, {@code front}, {@code rejected} and, if wanted, {@code all} into the results'
     * folder.
     *
     * @throws LearnException if a model doesn't fit the candidates or the targets, or a file lacks a column
     * @throws IOException if a file can't be read or written
     */
    static Counts run(SparkSession session, ClusterModels models, ClusterSettings job)
            throws LearnException, IOException {
        models.screener(); // tells what doesn't fit before any work is done
        return new ClusterScreening(session, models, job).run();
    }

    private Counts run() throws LearnException, IOException {
        var table = new Path(job.out(), "checkpoint");
        long read = screen(CandidateSlices.files(job.candidates(), settings.configuration()), table);
        var rows = session.read().schema(ScreenedRows.SCHEMA).parquet(table.toString());
        var unread = rows.filter(functions.col(ScreenedRows.REASON).isNotNull());
        var screened = rows.filter(functions.col(ScreenedRows.REASON).isNull());
        var known = known(screened).map(Dataset::cache);
        var unknown = without(screened, known);
        var repeated = repeated(unknown).map(Dataset::cache);
        var kept = without(unknown, repeated);
        writeChosen(kept, rows.javaRDD().getNumPartitions());
        results.writeRejected(known.map(places -> unread.unionByName(joined(screened, places, "left_semi")
                        .withColumn(ScreenedRows.REASON, functions.lit(RepeatedMaterials.KNOWN))))
                .orElse(unread));
        var counts = new Counts(read, count(repeated), count(known), unread.count());
        table.getFileSystem(settings.configuration()).delete(table, true);
        return counts;
    }

    private static long count(Optional<Dataset<Row>> places) {
        return places.map(Dataset::count).orElse(0L);
    }

    /** Writes the best, the front and, if wanted, all. */
    private void writeChosen(Dataset<Row> kept, int partitions) throws LearnException, IOException {
        var best = new Reduction.Best(models, job.best())
                .of(kept, partitions).collectAsList().stream()
                        .map(ScreenedRows::candidate)
                        .toList();
        var kind = models.value().kind();
        results.writeBest(
                best,
                job.known().isEmpty()
                        ? List.of()
                        : ClusterNearest.of(knownSlices(), textColumns(), kind, best, spark, settings));
        if (!models.value().windows().isEmpty()) {
            results.writeScreened("front", new Reduction.Front().of(kept, partitions));
        }
        if (job.all()) {
            results.writeScreened("all", kept);
        }
    }

    /** Screens all candidates into a table; returns how many there are. */
    private long screen(List<FileStatus> files, Path table) throws LearnException {
        long read;
        JavaRDD<Row> rows;
        if (ParquetCandidates.areAll(files)) {
            var parquet = ParquetCandidates.open(session, files, job.slices());
            read = parquet.count();
            rows = screened(parquet);
        } else {
            var placed = job.slices().of(files, spark, settings);
            read = placed.candidates();
            rows = screened(placed.slices());
        }
        session.createDataFrame(rows, ScreenedRows.SCHEMA)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table.toString());
        return read;
    }

    private JavaRDD<Row> screened(ParquetCandidates parquet) {
        var shared = models;
        var reader = parquet.reader();
        return parquet.rows()
                .javaRDD()
                .mapPartitions(rows -> new ScreenedBlocks(
                        reader.candidates(rows), shared.value().screener()));
    }

    private JavaRDD<Row> screened(List<FileSlice> slices) {
        var shared = models;
        var columns = job.slices();
        var hadoop = settings;
        return spark.parallelize(slices, Math.max(1, slices.size()))
                .flatMap(slice -> new ScreenedBlocks(
                        SliceCandidates.open(slice, columns, hadoop.configuration()),
                        shared.value().screener()));
    }

    /** The places of the materials that came before, if they aren't wanted. Only texts and places travel. */
    private Optional<Dataset<Row>> repeated(Dataset<Row> screened) {
        if (job.keepRepeated()) {
            return Optional.empty();
        }
        var places = screened.select(ScreenedRows.CANONICAL, ScreenedRows.INDEX);
        var number = functions
                .row_number()
                .over(Window.partitionBy(ScreenedRows.CANONICAL).orderBy(ScreenedRows.INDEX));
        return Optional.of(
                places.withColumn("number", number).filter("number > 1").select(ScreenedRows.INDEX));
    }

    /** The places of the materials that are in the known files, if there are any. */
    private Optional<Dataset<Row>> known(Dataset<Row> screened) throws IOException {
        if (job.known().isEmpty()) {
            return Optional.empty();
        }
        var places = screened.select(ScreenedRows.CANONICAL, ScreenedRows.INDEX);
        var slices = knownSlices();
        var columns = textColumns();
        var kind = models.value().kind();
        var hadoop = settings;
        var texts = spark.parallelize(slices, Math.max(1, slices.size()))
                .flatMap(slice ->
                        KnownMaterials.canonical(SliceCandidates.open(slice, columns, hadoop.configuration()), kind))
                .rdd();
        var known = session.createDataset(texts, Encoders.STRING()).toDF(ScreenedRows.CANONICAL);
        return Optional.of(places.join(
                        known,
                        screened.col(ScreenedRows.CANONICAL).equalTo(known.col(ScreenedRows.CANONICAL)),
                        "left_semi")
                .select(ScreenedRows.INDEX));
    }

    /** Known materials stand in the same column as candidates, or in the first of the usual ones. */
    private CandidateSlices textColumns() {
        return new CandidateSlices(job.slices().textColumn(), null);
    }

    private List<FileSlice> knownSlices() throws IOException {
        return textColumns()
                .of(CandidateSlices.files(job.known(), settings.configuration()), spark, settings)
                .slices();
    }

    private static Dataset<Row> without(Dataset<Row> screened, Optional<Dataset<Row>> places) {
        return places.map(left -> joined(screened, left, "left_anti")).orElse(screened);
    }

    private static Dataset<Row> joined(Dataset<Row> screened, Dataset<Row> places, String how) {
        return screened.join(places, screened.col(ScreenedRows.INDEX).equalTo(places.col(ScreenedRows.INDEX)), how);
    }
}
