package org.lode.represent.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesGraph;
import org.lode.represent.molecule.SmilesWriter;

/**
 * A scaffold with numbered places and all ways to put substituents there.
 *
 * <p>The places are written {@code [R1]}, {@code [*:1]} or {@code [1*]}; a scaffold that besides has two plain {@code *} is a
 * repeat unit. A substituent is SMILES with one {@code *}; {@code *[H]} is hydrogen.
 */
public final class SubstituentSpace implements CandidateSpace {
    private static final Pattern PLACE = Pattern.compile("\\[(?:R|\\*:)([1-9][0-9]?)\\]");

    private final String scaffoldText;
    private final MolecularGraph scaffold;
    private final MaterialKind kind;
    private final int[] stars;
    private final List<List<Substituent>> choices;
    private final long size;

    /** A group that is put on a place. */
    private record Substituent(String text, MolecularGraph graph, int star) {
        static Substituent parse(String text) throws MaterialException {
            var graph = SmilesGraph.read(text);
            var found = new ArrayList<Integer>();
            for (int atom = 0; atom < graph.atoms(); atom++) {
                if (graph.element(atom) == 0) {
                    found.add(atom);
                }
            }
            if (found.size() != 1 || !isEnd(graph, found.get(0))) {
                throw new MaterialException(
                        "The substituent '" + text + "' must have exactly one '*' with one single bond.");
            }
            return new Substituent(text, graph, found.get(0));
        }
    }

    private SubstituentSpace(
            String scaffoldText, MolecularGraph scaffold, boolean unit, int[] stars, List<List<Substituent>> choices) {
        this.scaffoldText = scaffoldText;
        this.scaffold = scaffold;
        this.kind = unit ? MaterialKind.POLYMER : MaterialKind.MOLECULE;
        this.stars = stars;
        this.choices = choices;
        size = choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    /**
     * All materials of a scaffold.
     *
     * @param substituents what may be on each place, by its number
     * @throws MaterialException if the scaffold has no numbered place, a place has no substituents, or a text can't be read
     */
    public static SubstituentSpace of(String scaffold, Map<Integer, List<String>> substituents)
            throws MaterialException {
        var graph = SmilesGraph.read(PLACE.matcher(scaffold).replaceAll("[$1*]"));
        var stars = new TreeMap<Integer, Integer>();
        int plain = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.element(atom) != 0) {
                continue;
            }
            int place = graph.isotope(atom);
            if (place == 0) {
                plain++;
            } else if (!isEnd(graph, atom) || stars.put(place, atom) != null) {
                throw new MaterialException("Place " + place + " of the scaffold '" + scaffold
                        + "' must occur once, with one single bond.");
            }
        }
        if (stars.isEmpty() || plain != 0 && plain != 2) {
            throw new MaterialException("The scaffold '" + scaffold + "' needs places such as [R1] for substituents"
                    + (plain == 0 ? "." : ", and two plain '*' or none."));
        }
        var choices = new ArrayList<List<Substituent>>();
        for (int place : stars.keySet()) {
            var group = new ArrayList<Substituent>();
            for (var text : substituents.getOrDefault(place, List.of())) {
                group.add(Substituent.parse(text));
            }
            if (group.isEmpty()) {
                throw new MaterialException("The scaffold '" + scaffold + "' has a place " + place
                        + ", but there are no substituents for it; add some.");
            }
            choices.add(group);
        }
        var places = stars.values().stream().mapToInt(Integer::intValue).toArray();
        return new SubstituentSpace(scaffold, graph, plain == 2, places, choices);
    }

    private static boolean isEnd(MolecularGraph graph, int atom) {
        return graph.degree(atom) == 1 && graph.order(graph.neighbourBond(atom, 0)) == 1;
    }

    @Override
    public MaterialKind kind() {
        return kind;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<GeneratedCandidate> at(long index) {
        var chosen = new ArrayList<Substituent>();
        long rest = index;
        for (var place : choices) {
            chosen.add(place.get((int) (rest % place.size())));
            rest /= place.size();
        }
        var texts = chosen.stream().map(Substituent::text).toList();
        try {
            return Optional.of(new GeneratedCandidate(Material.parse(kind, joined(chosen)), scaffoldText, texts));
        } catch (
                @SuppressWarnings("unused")
                MaterialException notSuchABond) {
            return Optional.empty();
        }
    }

    private String joined(List<Substituent> chosen) {
        var builder = new GraphBuilder(scaffold.atoms(), scaffold.bonds());
        var members = new BitSet();
        var places = new int[scaffold.atoms()];
        for (int atom = 0; atom < scaffold.atoms(); atom++) {
            if (!isPlace(atom)) {
                members.set(atom);
                places[atom] = builder.copyAtom(scaffold, atom);
            }
        }
        var groupMembers = new ArrayList<BitSet>();
        var groupPlaces = new ArrayList<int[]>();
        for (int place = 0; place < stars.length; place++) {
            var group = chosen.get(place);
            int anchor = places[scaffold.neighbour(stars[place], 0)];
            var ownMembers = new BitSet();
            var own = new int[group.graph().atoms()];
            for (int atom = 0; atom < own.length; atom++) {
                if (atom != group.star()) {
                    ownMembers.set(atom);
                    own[atom] = builder.copyAtom(group.graph(), atom);
                }
            }
            own[group.star()] = anchor;
            // a configuration at the place refers to the atom that comes there
            places[stars[place]] = own[group.graph().neighbour(group.star(), 0)];
            groupMembers.add(ownMembers);
            groupPlaces.add(own);
        }
        builder.copy(scaffold, members, places);
        for (int place = 0; place < stars.length; place++) {
            builder.copy(chosen.get(place).graph(), groupMembers.get(place), groupPlaces.get(place));
            builder.addBond(places[scaffold.neighbour(stars[place], 0)], places[stars[place]], 1, false);
        }
        return SmilesWriter.canonical(builder.build());
    }

    private boolean isPlace(int atom) {
        return Arrays.stream(stars).anyMatch(star -> star == atom);
    }
}
