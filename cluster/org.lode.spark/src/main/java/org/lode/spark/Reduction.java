package org.lode.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lode.screen.BestCandidates;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.selection.ParetoRanks;

/**
 * A choice among candidates that can be made part by part: what is chosen of the choices of the parts is what would be
 * chosen of the whole. It is made on the executors, in three rounds over ever fewer parts.
 */
sealed interface Reduction extends Serializable {
    /** What is chosen of a part. */
    List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part);

    /** What is chosen of all, in one partition. */
    default Dataset<Row> of(Dataset<Row> screened, int partitions) {
        var encoder = Encoders.row(ScreenedRows.SCHEMA);
        MapPartitionsFunction<Row, Row> round = this::ofRows;
        int fewer = Math.max(1, (int) Math.sqrt(partitions));
        return screened.mapPartitions(round, encoder)
                .repartition(fewer)
                .mapPartitions(round, encoder)
                .repartition(1)
                .mapPartitions(round, encoder);
    }

    private Iterator<Row> ofRows(Iterator<Row> rows) {
        var candidates = new Iterator<ScreenedCandidate>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ScreenedCandidate next() {
                return ScreenedRows.candidate(rows.next());
            }
        };
        return of(candidates).stream().map(ScreenedRows::of).iterator();
    }

    /** So many with the highest scores, best first; of equal ones the earlier. */
    record Best(int most) implements Reduction {
        private static final long serialVersionUID = 1L;

        @Override
        public List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part) {
            var best = new BestCandidates(most);
            part.forEachRemaining(best::add);
            return best.sorted();
        }
    }

    /** Those that no other one dominates, the probabilities of the targets being the objectives. */
    record Front() implements Reduction {
        private static final long serialVersionUID = 1L;

        @Override
        public List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part) {
            var front = new ArrayList<ScreenedCandidate>();
            part.forEachRemaining(candidate -> {
                var point = candidate.logProbability();
                if (front.stream().noneMatch(other -> ParetoRanks.dominates(other.logProbability(), point))) {
                    front.removeIf(other -> ParetoRanks.dominates(point, other.logProbability()));
                    front.add(candidate);
                }
            });
            return front;
        }
    }
}
