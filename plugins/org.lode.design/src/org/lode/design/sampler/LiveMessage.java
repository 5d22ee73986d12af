package org.lode.design.sampler;

import java.util.Locale;

/**
 * What is told of a run while it goes on.
 *
 * @param fraction how much of it is done, by its steps, its calls or its time, whichever is the most
 * @param text the step, the hits so far, and how long it may take still
 */
record LiveMessage(double fraction, String text) {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /**
     * Of the step that was done last.
     *
     * @param hits how many different structures meet the targets
     * @param elapsed the time since the start in seconds
     */
    static LiveMessage of(StepLog step, SamplerSettings settings, int hits, double elapsed) {
        double fraction = Math.max(
                (double) step.step() / settings.steps(),
                Math.max((double) step.calls() / settings.modelCalls(), elapsed / settings.seconds()));
        var text = String.format(
                Locale.ROOT,
                "step %,d%s, %,d hits among %,d structures%s",
                step.step(),
                settings.steps() == Integer.MAX_VALUE ? "" : String.format(Locale.ROOT, " of %,d", settings.steps()),
                hits,
                step.calls(),
                step.step() == 0 || fraction >= 1 ? "" : ", " + left(elapsed * (1 - fraction) / fraction));
        return new LiveMessage(Math.min(1, fraction), text);
    }

    private static String left(double seconds) {
        if (seconds >= HOUR) {
            return String.format(Locale.ROOT, "about %.1f h left", seconds / HOUR);
        }
        return seconds >= MINUTE
                ? "about " + Math.round(seconds / MINUTE) + " min left"
                : "about " + Math.round(seconds) + " s left";
    }
}
