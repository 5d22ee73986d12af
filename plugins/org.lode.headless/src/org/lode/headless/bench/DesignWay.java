package org.lode.headless.bench;

import java.util.Locale;

/** Ways to design that are compared with each other. */
enum DesignWay {
    /** iQSPR's procedure with iQSPR's models. */
    IQSPR("iqspr_"),
    /** iQSPR's procedure with the models of the Bayesian Designer: what of the gain is the models'. */
    CONTROL("control_"),
    /** The Bayesian Designer. */
    OURS("");

    private final String prefix;

    DesignWay(String prefix) {
        this.prefix = prefix;
    }

    /** What its figures' names have between the problem and the metric. */
    String prefix() {
        return prefix;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
