package org.lode.design.sampler;

import java.util.List;

/** Is told of each step of a sampler, in the thread that runs it. */
public interface StepListener {
    /** Listens to nothing. */
    StepListener NONE = new StepListener() {
        @Override
        public void step(StepLog log, List<Particle> particles) {
            // not wanted
        }
    };

    /** Takes the log of a step and the particles after it. */
    void step(StepLog log, List<Particle> particles);
}
