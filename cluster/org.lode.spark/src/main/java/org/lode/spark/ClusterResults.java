package org.lode.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lode.learn.LearnException;
import org.lode.screen.Merits;
import org.lode.screen.NearestKnown;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.run.CandidateColumns;
import org.lode.screen.run.ResultFiles;

/** The tables that a screening on a cluster leaves behind, with the columns of those of one machine. */
final class ClusterResults {
    private final ClusterSettings job;
    private final Configuration configuration;
    private final Broadcast<ClusterModels> models;
    private final CandidateColumns columns;

    ClusterResults(ClusterSettings job, Broadcast<ClusterModels> models, Configuration configuration)
            throws LearnException {
        this.job = job;
        this.configuration = configuration;
        this.models = models;
        columns = models.value().columns();
    }

    /**
     * Writes {@code best.csv}, the only table that goes through the driver.
     *
     * @param nearest the known material next to each, empty if there is no list of known ones
     */
    void writeBest(List<ScreenedCandidate> best, List<NearestKnown.Match> nearest) throws IOException {
        var folder = Files.createTempDirectory("lode-best");
        try {
            try (var files = new ResultFiles(folder, columns, false)) {
                files.complete(best, Merits.of(best, nearest));
            }
            var file = new Path(job.out(), "best.csv");
            file.getFileSystem(configuration)
                    .copyFromLocalFile(
                            false, true, new Path(folder.resolve("best.csv").toUri()), file);
        } finally {
            Files.deleteIfExists(folder.resolve("best.csv"));
            Files.deleteIfExists(folder.resolve("rejected.csv"));
            Files.delete(folder);
        }
    }

    /** Writes a table of screened candidates in the order of their places. */
    void writeScreened(String name, Dataset<Row> screened) {
        var shared = models;
        MapPartitionsFunction<Row, Row> cells = rows -> {
            var here = shared.value().columns();
            Iterable<Row> all = () -> rows;
            return StreamSupport.stream(all.spliterator(), false)
                    .map(row -> RowFactory.create(
                            here.cells(ScreenedRows.candidate(row)).toArray()))
                    .iterator();
        };
        write(name, screened.orderBy(ScreenedRows.INDEX).mapPartitions(cells, Encoders.row(schema())));
    }

    /** Writes the table of rejected candidates in the order of their places. */
    void writeRejected(Dataset<Row> rejected) {
        write(
                "rejected",
                rejected.orderBy(ScreenedRows.INDEX).select("place", "name", "structure", ScreenedRows.REASON));
    }

    private void write(String name, Dataset<Row> table) {
        table.write()
                .mode(SaveMode.Overwrite)
                .format(job.format())
                .option("header", true)
                .option("escape", "\"")
                .save(new Path(job.out(), name).toString());
    }

    private StructType schema() {
        var types = Map.of(
                String.class,
                DataTypes.StringType,
                Double.class,
                DataTypes.DoubleType,
                Boolean.class,
                DataTypes.BooleanType);
        var schema = new StructType();
        for (int column = 0; column < columns.headings().size(); column++) {
            schema = schema.add(
                    columns.headings().get(column), types.get(columns.types().get(column)));
        }
        return schema;
    }
}
