package org.lode.represent.candidates;

import java.util.List;
import java.util.Optional;
import org.lode.represent.MaterialKind;

/** A finite set of combinations, each of which gives a candidate or none. For one thread at a time. */
public interface CandidateSpace {
    /** What the candidates are. */
    MaterialKind kind();

    /** Number of combinations, those that give no candidate included. */
    long size();

    /**
     * The candidate of a combination, empty if its parts don't fit.
     *
     * @param index from 0 to {@link #size()} - 1
     */
    Optional<GeneratedCandidate> at(long index);

    /** Parts that were left out when the space was made, with the reason, a sentence each. */
    default List<String> problems() {
        return List.of();
    }
}
