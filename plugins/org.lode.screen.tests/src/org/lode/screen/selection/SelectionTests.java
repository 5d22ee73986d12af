package org.lode.screen.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTests {
    /** Points on a coarse grid, so that some are equal. */
    private static double[][] points(int count, int objectives, long seed) {
        var random = new Random(seed);
        var points = new double[count][objectives];
        for (var point : points) {
            Arrays.setAll(point, i -> random.nextInt(8));
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void paretoRanksAreThoseOfPeelingFrontAfterFront(int objectives) {
        var points = points(200, objectives, objectives);
        var expected = new int[points.length];
        for (int rank = 1, left = points.length; left > 0; rank++) {
            for (int i = 0; i < points.length; i++) {
                boolean dominated = false;
                for (int j = 0; j < points.length; j++) {
                    boolean remains = expected[j] == 0 || expected[j] == rank;
                    dominated |= remains && ParetoRanks.dominates(points[j], points[i]);
                }
                if (expected[i] == 0 && !dominated) {
                    expected[i] = rank;
                    left--;
                }
            }
        }
        assertArrayEquals(expected, ParetoRanks.of(points));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void hypervolumeIsTheNumberOfDominatedCells(int objectives) {
        var points = List.of(points(25, objectives, 10 + objectives));
        assertEquals(cells(points, objectives), Hypervolume.of(points, new double[objectives]), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aContributionIsWhatTheVolumeLosesWithoutThePoint(int objectives) {
        var points = List.of(points(12, objectives, 20 + objectives));
        var contributions = Hypervolume.contributions(points, new double[objectives]);
        for (int i = 0; i < contributions.length; i++) {
            var others = new ArrayList<>(points);
            others.remove(i);
            assertEquals(cells(points, objectives) - cells(others, objectives), contributions[i], 1e-9);
        }
    }

    /** Counts the unit cells below at least one point, one by one. */
    private static long cells(List<double[]> points, int objectives) {
        long cells = 0;
        for (int cell = 0; cell < Math.pow(8, objectives); cell++) {
            boolean dominated = false;
            for (var point : points) {
                boolean below = true;
                for (int i = 0, rest = cell; i < objectives; i++, rest /= 8) {
                    below &= rest % 8 < point[i];
                }
                dominated |= below;
            }
            cells += dominated ? 1 : 0;
        }
        return cells;
    }

    @Test
    void maxMinPicksAreThoseOfTheDefinition() {
        var points = new Random(3).doubles(60).toArray();
        MaxMin.Distance distance = (one, other) -> Math.abs(points[one] - points[other]);
        var picked = new ArrayList<>(List.of(7));
        while (picked.size() < 12) {
            int farthest = -1;
            double most = -1;
            for (int i = 0; i < points.length; i++) {
                int item = i;
                double nearest = picked.stream()
                        .mapToDouble(other -> distance.between(item, other))
                        .min()
                        .orElseThrow();
                if (!picked.contains(i) && nearest > most) {
                    most = nearest;
                    farthest = i;
                }
            }
            picked.add(farthest);
        }
        assertArrayEquals(
                picked.stream().mapToInt(Integer::intValue).toArray(), MaxMin.pick(points.length, 12, 7, distance));
    }

    @Test
    void maxMinOfFewerItemsThanPicksPicksAll() {
        var picked = MaxMin.pick(3, 10, 1, (one, other) -> 0);
        Arrays.sort(picked);
        assertArrayEquals(new int[] {0, 1, 2}, picked);
    }

    @Test
    void desirabilityRisesAlongAPowerOfTheWay() {
        var desirability = new Desirability(0, 10, 20, 40, 2);
        assertEquals(0, desirability.of(-1));
        assertEquals(0.25, desirability.of(5), 1e-12);
        assertEquals(1, desirability.of(15));
        assertEquals(0.0625, desirability.of(35), 1e-12);
        assertEquals(0, desirability.of(40));
    }

    @Test
    void desirabilityWithoutABoundIsOneBeyond() {
        var desirability = new Desirability(0, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        assertEquals(1, desirability.of(1e300));
        assertEquals(0.5, desirability.of(0.5), 1e-12);
    }

    @Test
    void desirabilitiesTogetherAreTheirGeometricMean() {
        assertEquals(0.6, Desirability.together(0.4, 0.9), 1e-12);
        assertEquals(0, Desirability.together(0, 1));
    }

    @Test
    void boundsOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Desirability(1, 0, 2, 3, 1));
    }
}
