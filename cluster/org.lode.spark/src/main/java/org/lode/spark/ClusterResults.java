package org.lode.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.run.ResultFiles;
import org.lode.screen.selection.ParetoRanks;

/** The tables that a screening on a cluster leaves behind, with the columns of those of one machine. */
final class ClusterResults {
    private final ClusterSettings job;
    private final Configuration configuration;
    private final List<Property> properties;
    private final List<TargetWindow> targets;

    ClusterResults(ClusterSettings job, ClusterModels models, Configuration configuration) throws LearnException {
        this.job = job;
        this.configuration = configuration;
        properties = models.screener().properties();
        targets = models.windows();
    }

    /** Writes {@code best.csv}, the only table that goes through the driver. */
    void writeBest(Dataset<Row> best) throws IOException {
        var rows = best.collectAsList().stream().map(ScreenedRows::candidate).toList();
        var ranks = ParetoRanks.of(
                rows.stream().map(ScreenedCandidate::logProbability).toArray(double[][]::new));
        var folder = Files.createTempDirectory("lode-best");
        try {
            try (var files = new ResultFiles(folder, properties, targets, false)) {
                files.complete(rows, ranks);
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
        MapFunction<Row, Row> cells = row ->
                RowFactory.create(ResultFiles.cells(ScreenedRows.candidate(row)).toArray());
        write(name, screened.orderBy(ScreenedRows.INDEX).map(cells, Encoders.row(schema())));
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
        var types = new ArrayList<DataType>(List.of(DataTypes.StringType, DataTypes.StringType));
        for (int property = 0; property < properties.size(); property++) {
            for (int number = 0; number < 4; number++) {
                types.add(DataTypes.DoubleType);
            }
            types.add(DataTypes.BooleanType);
        }
        var headings = ResultFiles.headings(properties, targets);
        var schema = new StructType();
        for (int column = 0; column < headings.size(); column++) {
            schema = schema.add(headings.get(column), column < types.size() ? types.get(column) : DataTypes.DoubleType);
        }
        return schema;
    }
}
