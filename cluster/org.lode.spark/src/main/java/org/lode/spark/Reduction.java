package org.lode.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;
import org.lode.screen.BestCandidates;
import org.lode.screen.ParetoFront;
import org.lode.screen.ScreenedCandidate;

/**
 * A choice among candidates that can be made part by part: what is chosen of the choices of the parts is what would be
 * chosen of the whole. It is made on the executors, in three rounds over ever fewer parts.
 */
sealed interface Reduction extends Serializable {
    /** What is chosen of a part. */
    List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part) throws LearnException;

    /** What is chosen of the whole at last. */
    default List<ScreenedCandidate> ofWhole(Iterator<ScreenedCandidate> whole) throws LearnException {
        return of(whole);
    }

    /** What is chosen of all, in one partition. */
    default Dataset<Row> of(Dataset<Row> screened, int partitions) {
        var encoder = Encoders.row(ScreenedRows.SCHEMA);
        MapPartitionsFunction<Row, Row> round = rows -> rows(of(candidates(rows)));
        MapPartitionsFunction<Row, Row> last = rows -> rows(ofWhole(candidates(rows)));
        int fewer = Math.max(1, (int) Math.sqrt(partitions));
        return screened.mapPartitions(round, encoder)
                .repartition(fewer)
                .mapPartitions(round, encoder)
                .repartition(1)
                .mapPartitions(last, encoder);
    }

    private static Iterator<Row> rows(List<ScreenedCandidate> candidates) {
        return candidates.stream().map(ScreenedRows::of).iterator();
    }

    private static Iterator<ScreenedCandidate> candidates(Iterator<Row> rows) {
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .map(ScreenedRows::candidate)
                .iterator();
    }

    /** So many with the highest scores, best first, of which at last those are taken that are varied enough. */
    record Best(Broadcast<ClusterModels> models, int most) implements Reduction {
        private static final long serialVersionUID = 1L;

        @Override
        public List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part) throws LearnException {
            var shared = models.value();
            var best = new BestCandidates(shared.diversity().pool(most), shared.score());
            part.forEachRemaining(best::add);
            return best.sorted();
        }

        @Override
        public List<ScreenedCandidate> ofWhole(Iterator<ScreenedCandidate> whole) throws LearnException {
            var shared = models.value();
            return shared.diversity().choose(of(whole), most, shared.kind(), Progress.NONE);
        }
    }

    /** Those that no other one dominates, the probabilities of the targets being the objectives. */
    record Front() implements Reduction {
        private static final long serialVersionUID = 1L;

        @Override
        public List<ScreenedCandidate> of(Iterator<ScreenedCandidate> part) {
            var front = new ParetoFront();
            part.forEachRemaining(front::add);
            return front.sorted();
        }
    }
}
