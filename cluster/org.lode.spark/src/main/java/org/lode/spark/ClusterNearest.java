package org.lode.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.NearestKnown;
import org.lode.screen.ScreenedCandidate;

/**
 * The known materials of some slices that are next to each of the best candidates. Those of two groups of slices, put
 * together, are those of both; of equal ones that of the earlier slice counts.
 *
 * @param slices the slices' places, one per candidate
 * @param texts the known materials, null where there is none
 * @param similarities how similar they are
 */
record ClusterNearest(int[] slices, String[] texts, double[] similarities) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The nearest of all; only as many as there are candidates come to the driver. */
    static List<NearestKnown.Match> of(
            List<FileSlice> known,
            CandidateSlices columns,
            MaterialKind kind,
            List<ScreenedCandidate> best,
            JavaSparkContext spark,
            HadoopSettings settings) {
        var wanted = spark.broadcast(
                new ArrayList<>(best.stream().map(ScreenedCandidate::text).toList()));
        var nearest = spark.parallelize(known, Math.max(1, known.size()))
                .zipWithIndex()
                .map(slice -> {
                    var texts =
                            KnownMaterials.texts(SliceCandidates.open(slice._1(), columns, settings.configuration()));
                    return of(slice._2().intValue(), NearestKnown.of(kind, wanted.value(), texts, Progress.NONE));
                })
                .reduce(ClusterNearest::nearer);
        return IntStream.range(0, best.size())
                .mapToObj(i -> new NearestKnown.Match(nearest.texts[i], nearest.similarities[i]))
                .toList();
    }

    private static ClusterNearest of(int slice, List<NearestKnown.Match> matches) {
        return new ClusterNearest(
                matches.stream().mapToInt(match -> slice).toArray(),
                matches.stream().map(NearestKnown.Match::text).toArray(String[]::new),
                matches.stream().mapToDouble(NearestKnown.Match::similarity).toArray());
    }

    private ClusterNearest nearer(ClusterNearest other) {
        var nearer = new ClusterNearest(slices.clone(), texts.clone(), similarities.clone());
        for (int i = 0; i < texts.length; i++) {
            boolean first = other.texts[i] != null
                    && (texts[i] == null
                            || other.similarities[i] > similarities[i]
                            || other.similarities[i] == similarities[i] && other.slices[i] < slices[i]);
            if (first) {
                nearer.slices[i] = other.slices[i];
                nearer.texts[i] = other.texts[i];
                nearer.similarities[i] = other.similarities[i];
            }
        }
        return nearer;
    }
}
