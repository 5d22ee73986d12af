package org.lode.represent.polymerisation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.SmilesReader;
import org.lode.represent.polymer.ChainPieces;
import org.openscience.cdk.interfaces.IAtomContainer;

/**
 * The way back from a polymer to its monomers: the chain is cut at one or two places, and what lies between is turned
 * into monomers. Only routes are given whose rule makes the same chain from the monomers again. For one thread at a
 * time.
 */
public final class Retrosynthesis {
    /** Longer main chains are not cut: a piece for each pair of links would take too long. */
    private static final int MOST_LINKS = 40;

    private final PolymerisationRules rules;

    /** Takes the rules. */
    public Retrosynthesis(PolymerisationRules rules) {
        this.rules = rules;
    }

    /**
     * The routes to a polymer by any rule, in the order of the rules; none if no rule makes it, or if its shortest repeat
     * unit has more than 40 links.
     */
    public List<Route> routes(Polymer polymer) {
        var pieces = ChainPieces.of(polymer);
        var routes = new ArrayList<Route>();
        if (pieces.links() <= MOST_LINKS) {
            var cache = new Cuts(pieces);
            for (var rule : rules.all()) {
                for (var monomers : cache.monomers(rule)) {
                    addIfItHolds(rule, monomers, polymer.canonical(), routes);
                }
            }
        }
        return routes;
    }

    private static void addIfItHolds(PolymerisationRule rule, List<String> texts, String wanted, List<Route> routes) {
        try {
            var monomers = new ArrayList<Molecule>();
            for (var text : texts) {
                monomers.add(Molecule.parse(text));
            }
            boolean known = routes.stream()
                    .anyMatch(route -> route.rule() == rule
                            && route.monomers().stream()
                                    .map(Molecule::text)
                                    .toList()
                                    .equals(texts));
            if (!known && rule.polymerise(monomers).canonical().equals(wanted)) {
                routes.add(new Route(rule, List.copyOf(monomers)));
            }
        } catch (
                @SuppressWarnings("unused")
                MaterialException notSuchAMonomer) {
            return;
        }
    }

    /** The pieces of one or two of the shortest repeat units, each read once. */
    private static final class Cuts {
        private static final int BEGIN = 1;
        private static final int END = 2;

        private final ChainPieces pieces;
        private final int links;
        private final IAtomContainer[][] read;
        private final Map<FunctionalGroup, Boolean[][]> ends = new IdentityHashMap<>();

        Cuts(ChainPieces pieces) {
            this.pieces = pieces;
            links = pieces.links();
            read = new IAtomContainer[links][2 * links + 1];
        }

        /** Monomers that may give the chain by a rule, in its order. */
        List<List<String>> monomers(PolymerisationRule rule) {
            var found = new ArrayList<List<String>>();
            for (int units = 1; units <= 2; units++) {
                if (rule.monomers() == 2) {
                    addPairs(rule, units * links, found);
                } else if (rule.roles().get(0).opensRing()) {
                    pieces.ring(units).ifPresent(ring -> found.add(List.of(ring)));
                } else {
                    for (int first = 0; first < links; first++) {
                        monomers(rule.roles().get(0), first, units * links)
                                .forEach(monomer -> found.add(List.of(monomer)));
                    }
                }
            }
            return found;
        }

        private void addPairs(PolymerisationRule rule, int length, List<List<String>> found) {
            for (int first = 0; first < links; first++) {
                for (int count = 1; count < length; count++) {
                    for (var one : monomers(rule.roles().get(0), first, count)) {
                        var others = monomers(rule.roles().get(1), (first + count) % links, length - count);
                        others.forEach(other -> found.add(List.of(one, other)));
                    }
                }
            }
        }

        private Set<String> monomers(MonomerRole role, int first, int count) {
            try {
                int end = (first + count) % links;
                var ends = role.ends();
                boolean possible = ends.isEmpty()
                        || mayEnd(ends.get(0), first, BEGIN) && mayEnd(ends.get(1), end, END)
                        || mayEnd(ends.get(1), first, BEGIN) && mayEnd(ends.get(0), end, END);
                return possible ? role.monomers(read(first, count)) : Set.of();
            } catch (
                    @SuppressWarnings("unused")
                    MaterialException noPiece) {
                return Set.of();
            }
        }

        /** Whether a cut before a link may have been made by a group on that side; seen in the whole unit. */
        private boolean mayEnd(FunctionalGroup group, int link, int side) throws MaterialException {
            var known = ends.computeIfAbsent(group, key -> new Boolean[links][END + 1])[link];
            if (known[side] == null) {
                known[side] = group.mayEnd(read(link, links), side);
            }
            return known[side];
        }

        private IAtomContainer read(int first, int count) throws MaterialException {
            if (read[first][count] == null) {
                read[first][count] = SmilesReader.read(pieces.piece(first, count));
            }
            return read[first][count];
        }
    }
}
