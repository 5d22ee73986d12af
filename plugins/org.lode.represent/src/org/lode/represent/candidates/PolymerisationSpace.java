package org.lode.represent.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.polymerisation.PolymerisationRule;

/** The polymers that monomers give, alone or in pairs, by rules of polymerisation. */
public final class PolymerisationSpace implements CandidateSpace {
    private final List<Reaction> reactions;
    private final List<String> problems;
    private final long size;

    /**
     * A monomer in a place of a rule.
     *
     * @param text the user's text
     * @param part what it adds to the repeat unit
     */
    private record Reactant(String text, String part) {}

    /** A rule with the monomers that fit its places. */
    private record Reaction(PolymerisationRule rule, List<List<Reactant>> places) {
        long choices() {
            return places.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        }
    }

    private PolymerisationSpace(List<Reaction> reactions, List<String> problems) {
        this.reactions = List.copyOf(reactions);
        this.problems = List.copyOf(problems);
        size = reactions.stream().mapToLong(Reaction::choices).reduce(0, Math::addExact);
    }

    /**
     * All polymers of some monomers: by rules of one monomer first come all monomers, by rules of two all pairs.
     *
     * @param rules the rules, in the order of the space; monomers that fit none are told as problems
     */
    public static PolymerisationSpace of(List<Molecule> monomers, List<PolymerisationRule> rules) {
        var reactions = new ArrayList<Reaction>();
        var used = new boolean[monomers.size()];
        for (var rule : rules) {
            var places = new ArrayList<List<Reactant>>();
            for (int place = 0; place < rule.monomers(); place++) {
                places.add(reactants(rule, place, monomers, used));
            }
            reactions.add(new Reaction(rule, places));
        }
        var problems = new ArrayList<String>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                problems.add("'" + monomers.get(i).text() + "' fits none of the polymerisations.");
            }
        }
        return new PolymerisationSpace(reactions, problems);
    }

    private static List<Reactant> reactants(
            PolymerisationRule rule, int place, List<Molecule> monomers, boolean[] used) {
        var reactants = new ArrayList<Reactant>();
        for (int i = 0; i < used.length; i++) {
            try {
                reactants.add(new Reactant(monomers.get(i).text(), rule.part(place, monomers.get(i))));
                used[i] = true;
            } catch (
                    @SuppressWarnings("unused")
                    MaterialException doesNotFit) {
                continue;
            }
        }
        return reactants;
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.POLYMER;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    @Override
    public Optional<GeneratedCandidate> at(long index) {
        long rest = index;
        int reaction = 0;
        while (rest >= reactions.get(reaction).choices()) {
            rest -= reactions.get(reaction++).choices();
        }
        var texts = new ArrayList<String>();
        var parts = new ArrayList<String>();
        for (var place : reactions.get(reaction).places()) {
            var reactant = place.get((int) (rest % place.size()));
            rest /= place.size();
            texts.add(reactant.text());
            parts.add(reactant.part());
        }
        var rule = reactions.get(reaction).rule();
        try {
            return Optional.of(
                    new GeneratedCandidate(Polymer.parse(PolymerisationRule.join(parts)), rule.name(), texts));
        } catch (MaterialException e) {
            throw new IllegalStateException("parts by '" + rule.name() + "' make no repeat unit: " + parts, e);
        }
    }
}
