package org.lode.design.checkpoint;

import java.nio.file.Path;

/**
 * Where and how often a run is kept.
 *
 * @param file the file; if it is there already, the run goes on from it
 * @param seconds the least time between two writings, besides the one at the end
 */
public record CheckpointSettings(Path file, long seconds) {
    /** Once a minute: even of 100,000 structures the file is written in about a second. */
    public CheckpointSettings(Path file) {
        this(file, 60);
    }
}
