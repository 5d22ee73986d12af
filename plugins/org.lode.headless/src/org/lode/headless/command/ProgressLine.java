package org.lode.headless.command;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a line of progress says: how much is done, how fast, how long it will still take, and what is going on. */
final class ProgressLine {
    private static final int BAR = 24;
    private static final double ENOUGH_DONE = 0.05;
    private static final double ENOUGH_SECONDS = 3;
    private static final Pattern COUNT = Pattern.compile("([0-9][0-9,]*) of ([0-9][0-9,]*) ([a-z]+)");

    /** A count whose share differs by more from what is done counts a part of the work, which has no rate of its own. */
    private static final double SAME_SHARE = 0.02;

    private ProgressLine() {}

    /** A bar that is filled as far as the work is done. */
    static String bar(double fraction) {
        int filled = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
        return "█".repeat(filled) + "░".repeat(BAR - filled);
    }

    /**
     * The text beside a bar.
     *
     * @param seconds time since the work began
     * @param message what is going on; where it counts the work ({@code 50 of 200 rows}), the rate is told
     */
    static String text(double fraction, double seconds, String message) {
        var first = message.lines().findFirst().orElse("");
        return String.format(
                Locale.ROOT,
                "%3.0f %%%s%s%s",
                100 * fraction,
                rate(first, fraction, seconds),
                timeLeft(fraction, seconds),
                first.isBlank() ? "" : "  " + first);
    }

    private static String rate(String message, double fraction, double seconds) {
        var count = COUNT.matcher(message);
        if (seconds < 1 || !count.find()) {
            return "";
        }
        double done = number(count.group(1));
        if (!(Math.abs(done / number(count.group(2)) - fraction) <= SAME_SHARE)) {
            return "";
        }
        double rate = done / seconds;
        return String.format(Locale.ROOT, rate < 10 ? ", %.1f %s/s" : ", %,.0f %s/s", rate, count.group(3));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static String timeLeft(double fraction, double seconds) {
        if (fraction < ENOUGH_DONE || seconds < ENOUGH_SECONDS) {
            return "";
        }
        double left = seconds * (1 - fraction) / fraction;
        return left < 90
                ? String.format(Locale.ROOT, ", about %.0f s left", left)
                : String.format(Locale.ROOT, ", about %.0f min left", left / 60);
    }
}
