package org.lode.represent.polymerisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return routes(polymer, Integer.MAX_VALUE);
    }

    /** The first of the {@link #routes}, found sooner than all of them. */
    public Optional<Route> first(Polymer polymer) {
        return routes(polymer, 1).stream().findFirst();
    }

    private List<Route> routes(Polymer polymer, int most) {
        var pieces = ChainPieces.of(polymer);
        var routes = new ArrayList<Route>();
        if (pieces.links() > MOST_LINKS) {
            return routes;
        }
        var cuts = new Cuts(pieces);
        for (var rule : rules.all()) {
            for (var monomers : cuts.monomers(rule)) {
                addIfItHolds(rule, monomers, polymer.canonical(), routes);
                if (routes.size() >= most) {
                    return routes;
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
            if (rule.polymerise(monomers).canonical().equals(wanted)) {
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
        private final Map<Place, Set<String>> made = new HashMap<>();

        /** A piece with what the monomer must have that it is to come from. */
        private record Place(Map<FunctionalGroup, Integer> needed, int first, int count) {}

        Cuts(ChainPieces pieces) {
            this.pieces = pieces;
            links = pieces.links();
            read = new IAtomContainer[links][2 * links + 1];
        }

        /** Monomers that may give the chain by a rule, in its order, each once. */
        Set<List<String>> monomers(PolymerisationRule rule) {
            var found = new LinkedHashSet<List<String>>();
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

        private void addPairs(PolymerisationRule rule, int length, Set<List<String>> found) {
            var one = rule.roles().get(0);
            var other = rule.roles().get(1);
            for (int first = 0; first < links; first++) {
                for (int count = 1; count < length; count++) {
                    int second = (first + count) % links;
                    // To look at the ends costs little beside the making of monomers.
                    if (mayLie(one, first, count) && mayLie(other, second, length - count)) {
                        for (var monomer : monomers(one, first, count)) {
                            for (var partner : monomers(other, second, length - count)) {
                                found.add(List.of(monomer, partner));
                            }
                        }
                    }
                }
            }
        }

        private Set<String> monomers(MonomerRole role, int first, int count) {
            return made.computeIfAbsent(new Place(role.needed(), first, count), place -> make(role, first, count));
        }

        private Set<String> make(MonomerRole role, int first, int count) {
            try {
                return mayLie(role, first, count) ? role.monomers(read(first, count)) : Set.of();
            } catch (
                    @SuppressWarnings("unused")
                    MaterialException noPiece) {
                return Set.of();
            }
        }

        /** Whether a role's groups may have made the ends of a piece; true where that can't be told from the ends. */
        private boolean mayLie(MonomerRole role, int first, int count) {
            int end = (first + count) % links;
            var groups = role.ends();
            return groups.isEmpty()
                    || mayEnd(groups.get(0), first, BEGIN) && mayEnd(groups.get(1), end, END)
                    || mayEnd(groups.get(1), first, BEGIN) && mayEnd(groups.get(0), end, END);
        }

        /** Whether a cut before a link may have been made by a group on that side; seen in the whole unit. */
        private boolean mayEnd(FunctionalGroup group, int link, int side) {
            var known = ends.computeIfAbsent(group, key -> new Boolean[links][END + 1])[link];
            if (known[side] == null) {
                try {
                    known[side] = group.mayEnd(read(link, links), side);
                } catch (
                        @SuppressWarnings("unused")
                        MaterialException noPiece) {
                    known[side] = false;
                }
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
