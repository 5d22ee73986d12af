package org.lode.represent.candidates;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.lode.represent.MaterialKind;

/**
 * Gives the candidates of a space one at a time as they are asked for; the space is never held as a whole.
 *
 * <p>Where each material is wanted only once, it is written in its canonical form (a crystal as it was made), and the
 * canonical texts of all that were given are held: about 100 bytes each.
 */
public final class CandidateGenerator implements Iterator<GeneratedCandidate> {
    private final CandidateSpace space;
    private final LongUnaryOperator order;
    private final Set<String> given;
    private long visited;
    private GeneratedCandidate next;

    private CandidateGenerator(CandidateSpace space, LongUnaryOperator order, boolean distinct) {
        this.space = space;
        this.order = order;
        given = distinct ? new HashSet<>() : null;
    }

    /**
     * A walk through a space.
     *
     * @param seed for an order that depends on it only, so that the first n candidates are a sample of the whole; empty
     *     for the space's own order
     * @param distinct whether a material is given only once, however it is made
     */
    public static CandidateGenerator of(CandidateSpace space, OptionalLong seed, boolean distinct) {
        if (seed.isEmpty()) {
            return new CandidateGenerator(space, LongUnaryOperator.identity(), distinct);
        }
        return new CandidateGenerator(space, new Shuffle(space.size(), seed.getAsLong())::at, distinct);
    }

    /** Number of combinations that were tried so far. */
    public long visited() {
        return visited;
    }

    @Override
    public boolean hasNext() {
        while (next == null && visited < space.size()) {
            step().ifPresent(candidate -> next = candidate);
        }
        return next != null;
    }

    /**
     * Tries the next combination: its candidate, or nothing if its parts don't fit or the material was given before. For
     * callers that check for a cancel in between, where many combinations give nothing.
     *
     * @throws NoSuchElementException if all combinations were tried
     */
    public Optional<GeneratedCandidate> step() {
        if (visited >= space.size()) {
            throw new NoSuchElementException();
        }
        var candidate = space.at(order.applyAsLong(visited++));
        return given == null ? candidate : candidate.flatMap(this::unlessGiven);
    }

    private Optional<GeneratedCandidate> unlessGiven(GeneratedCandidate candidate) {
        var canonical = candidate.material().canonical();
        if (!given.add(canonical)) {
            return Optional.empty();
        }
        return Optional.of(
                space.kind() == MaterialKind.CRYSTAL
                        ? candidate
                        : new GeneratedCandidate(
                                candidate.material(), canonical, candidate.origin(), candidate.parts()));
    }

    /** Whether there are combinations that were not tried. */
    public boolean hasMore() {
        return visited < space.size();
    }

    @Override
    public GeneratedCandidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var candidate = next;
        next = null;
        return candidate;
    }
}
