package org.lode.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;

/** Screened and rejected candidates as rows of one Spark table; those with a reason are the rejected ones. */
final class ScreenedRows {
    static final String INDEX = "index";
    static final String CANONICAL = "canonical";
    static final String REASON = "reason";

    /** The columns; the index is the candidate's place among all, from 0. */
    static final StructType SCHEMA = new StructType()
            .add(INDEX, DataTypes.LongType)
            .add("name", DataTypes.StringType)
            .add("structure", DataTypes.StringType)
            .add(CANONICAL, DataTypes.StringType)
            .add("mean", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("deviation", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("lower", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("upper", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("inDomain", DataTypes.createArrayType(DataTypes.BooleanType))
            .add("logProbability", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("score", DataTypes.DoubleType)
            .add("place", DataTypes.StringType)
            .add(REASON, DataTypes.StringType);

    private ScreenedRows() {}

    static Row of(ScreenedCandidate candidate) {
        return RowFactory.create(
                candidate.index(),
                candidate.name(),
                candidate.text(),
                candidate.canonical(),
                candidate.mean(),
                candidate.deviation(),
                candidate.lower(),
                candidate.upper(),
                candidate.inDomain(),
                candidate.logProbability(),
                candidate.score(),
                candidate.place(),
                null);
    }

    static Row of(RejectedCandidate candidate) {
        return RowFactory.create(
                candidate.index(),
                candidate.name(),
                candidate.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                candidate.place(),
                candidate.reason());
    }

    /** The candidate of a row without a reason. */
    static ScreenedCandidate candidate(Row row) {
        return new ScreenedCandidate(
                row.getLong(0),
                row.getString(11),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                numbers(row, 4),
                numbers(row, 5),
                numbers(row, 6),
                numbers(row, 7),
                truths(row, 8),
                numbers(row, 9),
                row.getDouble(10),
                0);
    }

    private static double[] numbers(Row row, int column) {
        var list = row.<Double>getList(column);
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean[] truths(Row row, int column) {
        var list = row.<Boolean>getList(column);
        var truths = new boolean[list.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = list.get(i);
        }
        return truths;
    }
}
