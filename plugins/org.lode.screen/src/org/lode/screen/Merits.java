package org.lode.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.selection.Hypervolume;
import org.lode.screen.selection.ParetoRanks;

/**
 * What the chosen candidates are beside one another and beside what is known.
 *
 * @param paretoRank 1 for those that no other one dominates, the objectives being the probabilities of the targets
 * @param hypervolume what the volume that the chosen ones dominate above probabilities of 0 would lose without this one;
 *     0 behind the front, NaN if the front is too large for the exact volume
 * @param nearest the known material that it resembles most; null if no list of known ones was given
 */
public record Merits(int paretoRank, double hypervolume, NearestKnown.Match nearest) {
    private static final int LARGEST_FRONT = 300;
    private static final int MOST_OBJECTIVES = 5;

    /**
     * The merits of candidates in their order.
     *
     * @param known texts of known materials, empty if there is no such list
     */
    public static List<Merits> of(
            List<ScreenedCandidate> best, MaterialKind kind, List<String> known, Progress progress) {
        var texts = best.stream().map(ScreenedCandidate::text).toList();
        return of(best, known.isEmpty() ? List.of() : NearestKnown.of(kind, texts, known.iterator(), progress));
    }

    /**
     * The merits of candidates in their order.
     *
     * @param nearest the known material next to each, empty if there is no list of known ones
     */
    public static List<Merits> of(List<ScreenedCandidate> best, List<NearestKnown.Match> nearest) {
        var ranks = ParetoRanks.of(
                best.stream().map(ScreenedCandidate::logProbability).toArray(double[][]::new));
        var volumes = hypervolumes(best, ranks);
        var merits = new ArrayList<Merits>();
        for (int i = 0; i < best.size(); i++) {
            merits.add(new Merits(ranks[i], volumes[i], nearest.isEmpty() ? null : nearest.get(i)));
        }
        return merits;
    }

    private static double[] hypervolumes(List<ScreenedCandidate> best, int[] ranks) {
        var volumes = new double[best.size()];
        int objectives = best.isEmpty() ? 0 : best.get(0).logProbability().length;
        if (objectives == 0) {
            return volumes;
        }
        int[] front =
                IntStream.range(0, ranks.length).filter(i -> ranks[i] == 1).toArray();
        boolean tooMany = front.length > LARGEST_FRONT || objectives > MOST_OBJECTIVES;
        var ofFront = tooMany
                ? new double[0]
                : Hypervolume.contributions(
                        IntStream.of(front)
                                .mapToObj(i -> probabilities(best.get(i)))
                                .toList(),
                        new double[objectives]);
        for (int i = 0; i < front.length; i++) {
            volumes[front[i]] = tooMany ? Double.NaN : ofFront[i];
        }
        return volumes;
    }

    private static double[] probabilities(ScreenedCandidate candidate) {
        var probabilities = new double[candidate.logProbability().length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = StrictMath.exp(candidate.logProbability()[i]);
        }
        return probabilities;
    }
}
