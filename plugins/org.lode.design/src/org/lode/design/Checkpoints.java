package org.lode.design;

import java.nio.file.Path;
import java.util.List;
import org.lode.design.checkpoint.CheckpointFile;
import org.lode.design.checkpoint.CheckpointSettings;
import org.lode.design.checkpoint.RunJournal;
import org.lode.design.sampler.Particle;
import org.lode.design.sampler.StepListener;
import org.lode.design.sampler.StepLog;

/** Writes a run's journal now and then while the run goes on, and when it ends, in whatever way. */
final class Checkpoints implements StepListener {
    private final Path file;
    private final long nanos;
    private final RunJournal journal;
    private final StepListener listener;
    private long written = System.nanoTime();

    /**
     * Writes at once, so that a file that can't be written is known before the run has begun.
     *
     * @param listener is told of each step, too
     */
    Checkpoints(CheckpointSettings settings, RunJournal journal, StepListener listener) throws DesignException {
        file = settings.file();
        nanos = settings.seconds() * 1_000_000_000L;
        this.journal = journal;
        this.listener = listener;
        write();
    }

    /** That a checkpoint could not be written, through the sampler, which knows of none. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failed(DesignException cause) {
            super(cause);
        }

        DesignException reason() {
            return (DesignException) getCause();
        }
    }

    @Override
    public void step(StepLog log, List<Particle> particles) {
        listener.step(log, particles);
        if (System.nanoTime() - written >= nanos) {
            try {
                write();
            } catch (DesignException e) {
                throw new Failed(e);
            }
        }
    }

    /** Leaves the last state of the run behind; of a run in which nothing was evaluated, nothing. */
    void end() throws DesignException {
        if (journal.size() > 0) {
            write();
        } else {
            CheckpointFile.delete(file);
        }
    }

    private void write() throws DesignException {
        CheckpointFile.write(file, journal);
        written = System.nanoTime();
    }
}
