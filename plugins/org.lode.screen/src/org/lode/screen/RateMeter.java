package org.lode.screen;

import java.util.Locale;

/** How fast candidates are screened, and how long the rest will take. */
public final class RateMeter {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();
    private long firstCount = -1;
    private double firstFraction;

    /**
     * Such as {@code 81,920 candidates, 5,120/s, 3 min left}.
     *
     * @param count how many are done, those of an earlier run included
     * @param fraction which share of all that is
     */
    public String text(long count, double fraction) {
        double seconds = (System.nanoTime() - start) / NANOS;
        if (firstCount < 0) {
            firstCount = count;
            firstFraction = fraction;
        }
        if (seconds < 1 || count == firstCount || fraction <= firstFraction) {
            return String.format(Locale.ROOT, "%,d candidates", count);
        }
        double left = seconds * (1 - fraction) / (fraction - firstFraction);
        return String.format(
                Locale.ROOT, "%,d candidates, %,.0f/s, %s left", count, (count - firstCount) / seconds, time(left));
    }

    private static String time(double seconds) {
        return seconds < 90
                ? Math.round(seconds) + " s"
                : seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }
}
