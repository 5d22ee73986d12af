package org.lode.design.sampler;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lode.represent.MaterialKind;

/**
 * How {@link SamplerMode#OPTIMISE} searches. {@link SamplerMode#POSTERIOR} takes nothing of it: there only moves of the
 * language are made, of which the ratio of densities is known exactly.
 *
 * @param families the families of moves, at least one; what doesn't suit the kind of structures is left out, and the
 *     language is taken where nothing is left
 * @param proposalsPerCall how many new proposals are made for each one that is evaluated; the most promising ones are
 *     chosen by a Gaussian process that has learned from those evaluated before. 1 evaluates all
 * @param mostPerScaffold how many structures of one Bemis-Murcko scaffold the population may hold;
 *     {@link Integer#MAX_VALUE} for any number
 * @param refitSteps after so many steps each the second language is learned from the best so far
 * @param restarts whether a search that finds nothing better any more begins anew with structures of the language;
 *     otherwise it stops
 */
public record SearchSettings(
        Set<ProposalFamily> families, int proposalsPerCall, int mostPerScaffold, int refitSteps, boolean restarts) {
    /**
     * Language and graph edits, five proposals for each call, any number of a scaffold, a new language every five
     * steps; a search that is stuck stops.
     * Polymerisation is left out: to find the monomers of a repeat unit takes milliseconds, the other moves
     * microseconds.
     */
    public static final SearchSettings STANDARD = new SearchSettings(
            EnumSet.of(ProposalFamily.LANGUAGE, ProposalFamily.GRAPH_EDITS), 5, Integer.MAX_VALUE, 5);

    /** Of a search that stops when it is stuck. */
    public SearchSettings(Set<ProposalFamily> families, int proposalsPerCall, int mostPerScaffold, int refitSteps) {
        this(families, proposalsPerCall, mostPerScaffold, refitSteps, false);
    }

    /** Checks the ranges. */
    public SearchSettings {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("There is no family of moves; choose at least one.");
        }
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        if (proposalsPerCall < 1 || proposalsPerCall > 1000) {
            throw new IllegalArgumentException(
                    "The number of proposals for each evaluation is " + proposalsPerCall + "; take 1 to 1000.");
        }
        if (mostPerScaffold < 1 || refitSteps < 1) {
            throw new IllegalArgumentException("Structures of one scaffold (" + mostPerScaffold
                    + ") and steps between languages (" + refitSteps + ") must be at least 1.");
        }
    }

    /** The kinds of move for a kind of structures, at least one. */
    List<MoveKind> kinds(MaterialKind kind) {
        var kinds = moves(families, kind);
        return kinds.isEmpty() ? moves(Set.of(ProposalFamily.LANGUAGE), kind) : kinds;
    }

    private static List<MoveKind> moves(Set<ProposalFamily> families, MaterialKind kind) {
        return Arrays.stream(MoveKind.values())
                .filter(move -> families.contains(move.family()) && move.suits(kind))
                .toList();
    }

    /** The same with other families of moves. */
    public SearchSettings withFamilies(Set<ProposalFamily> newFamilies) {
        return new SearchSettings(newFamilies, proposalsPerCall, mostPerScaffold, refitSteps, restarts);
    }

    /** The same with another number of proposals for each evaluation. */
    public SearchSettings withProposalsPerCall(int newProposalsPerCall) {
        return new SearchSettings(families, newProposalsPerCall, mostPerScaffold, refitSteps, restarts);
    }

    /** The same with another cap of scaffolds. */
    public SearchSettings withMostPerScaffold(int newMostPerScaffold) {
        return new SearchSettings(families, proposalsPerCall, newMostPerScaffold, refitSteps, restarts);
    }

    /** The same, with the choice whether a search that is stuck begins anew. */
    public SearchSettings withRestarts(boolean newRestarts) {
        return new SearchSettings(families, proposalsPerCall, mostPerScaffold, refitSteps, newRestarts);
    }
}
