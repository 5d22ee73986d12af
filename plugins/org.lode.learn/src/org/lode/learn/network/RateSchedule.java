package org.lode.learn.network;

/** How the step size changes over the training, as a share of the learning rate. */
public enum RateSchedule {
    /** Always the same. */
    CONSTANT("constant rate") {
        @Override
        double share(double done) {
            return 1;
        }
    },
    /** A tenth after half of the training, a hundredth after three quarters. */
    STEP("rate falling in steps") {
        @Override
        double share(double done) {
            return done < 0.5 ? 1 : done < 0.75 ? 0.1 : LAST;
        }
    },
    /** Along half a cosine to a hundredth (Loshchilov and Hutter, arXiv 1608.03983, without restarts). */
    COSINE("cosine rate") {
        @Override
        double share(double done) {
            return LAST + (1 - LAST) * falling(done);
        }
    },
    /**
     * Along a cosine from a twenty-fifth up to the whole in the first three tenths, then down to nearly nothing (Smith
     * and Topin, arXiv 1708.07120, with the shares of PyTorch's {@code OneCycleLR}).
     */
    ONE_CYCLE("one-cycle rate") {
        @Override
        double share(double done) {
            return done < RISING
                    ? 1 - (1 - FIRST) * falling(done / RISING)
                    : LEAST + (1 - LEAST) * falling((done - RISING) / (1 - RISING));
        }
    };

    private static final double LAST = 0.01;
    private static final double RISING = 0.3;
    private static final double FIRST = 1.0 / 25;
    private static final double LEAST = FIRST / 1e4;

    private final String label;

    RateSchedule(String label) {
        this.label = label;
    }

    /** In words, for cards. */
    String label() {
        return label;
    }

    /**
     * The share of the learning rate.
     *
     * @param done the share of the training that is done, from 0 to 1
     */
    abstract double share(double done);

    /** Half a cosine from 1 to 0. */
    private static double falling(double done) {
        return (1 + StrictMath.cos(Math.PI * done)) / 2;
    }
}
