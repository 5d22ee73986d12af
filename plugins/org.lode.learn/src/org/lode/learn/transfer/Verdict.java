package org.lode.learn.transfer;

import java.util.Locale;
import org.lode.learn.Property;

/** Tells in one line whether transfer was worth it. */
final class Verdict {
    private Verdict() {}

    static String of(double transferMae, double directMae, TransferReport.Gain gain, Property property) {
        String verdict;
        if (gain.lower() > 0) {
            verdict = "Transfer helps";
        } else if (gain.upper() < 0) {
            verdict = "Transfer hurts (negative transfer)";
        } else {
            verdict = "Transfer makes no difference";
        }
        var unit = property.unit().isEmpty() ? "" : " " + property.unit();
        return String.format(
                Locale.ROOT,
                "%s: cross-validated mean absolute error of %s is %.4g%s by transfer and %.4g%s by direct learning on"
                        + " the same folds; gain %.3g%s, 95 %% interval %.3g to %.3g (%d %%).",
                verdict,
                property.name(),
                transferMae,
                unit,
                directMae,
                unit,
                gain.value(),
                unit,
                gain.lower(),
                gain.upper(),
                percent(gain.value() / directMae));
    }

    private static long percent(double share) {
        return Math.round(100 * share); // an integer has no negative zero
    }
}
