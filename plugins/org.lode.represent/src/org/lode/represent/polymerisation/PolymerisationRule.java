package org.lode.represent.polymerisation;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.polymer.Fragment;
import org.lode.represent.polymer.FragmentJoiner;

/**
 * A rule of polymer chemistry: what repeat unit one monomer or a pair of monomers gives. For one thread at a time.
 *
 * <p>The chain is linear and ideal: each monomer reacts at exactly two places, head to tail; of a monomer whose two
 * groups differ in their surroundings, one of the possible orders is given.
 */
public final class PolymerisationRule {
    private final String name;
    private final String polymerClass;
    private final String citation;
    private final List<MonomerRole> roles;

    PolymerisationRule(String name, String polymerClass, String citation, List<MonomerRole> roles) {
        this.name = name;
        this.polymerClass = polymerClass;
        this.citation = citation;
        this.roles = List.copyOf(roles);
    }

    /** Name, such as {@code amide from acid and amine}. */
    public String name() {
        return name;
    }

    /** Class of the polymers, such as {@code polyamide}. */
    public String polymerClass() {
        return polymerClass;
    }

    /** Where the rule is published. */
    public String citation() {
        return citation;
    }

    /** Number of monomers: 1 or 2. */
    public int monomers() {
        return roles.size();
    }

    /** What the monomer at a place must have, such as {@code 2 × amine}. */
    public String needed(int place) {
        return roles.get(place).description();
    }

    /**
     * A monomer's part of the repeat unit, as SMILES with two attachment points.
     *
     * @param place 0 for the first monomer, 1 for the second
     * @throws MaterialException if the monomer hasn't exactly the groups that react, or has groups that would react with
     *     it
     */
    public String part(int place, Molecule monomer) throws MaterialException {
        return roles.get(place).unit(monomer);
    }

    /** The repeat unit, as SMILES, that parts make, one for each monomer in the rule's order. */
    public static String join(List<String> parts) throws MaterialException {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var fragments = new ArrayList<FragmentJoiner.Part>();
        for (var part : parts) {
            fragments.add(new FragmentJoiner.Part(Fragment.parse(part, part), null));
        }
        return FragmentJoiner.smiles(fragments);
    }

    /**
     * The polymer of monomers in the rule's order.
     *
     * @throws MaterialException if a monomer doesn't fit the rule
     * @throws IllegalArgumentException if there are more or fewer monomers than the rule takes
     */
    public Polymer polymerise(List<Molecule> monomers) throws MaterialException {
        if (monomers.size() != roles.size()) {
            throw new IllegalArgumentException(
                    "'" + name + "' takes " + roles.size() + " monomers, not " + monomers.size() + ".");
        }
        var parts = new ArrayList<String>();
        for (int place = 0; place < roles.size(); place++) {
            parts.add(part(place, monomers.get(place)));
        }
        return Polymer.parse(join(parts));
    }

    List<MonomerRole> roles() {
        return roles;
    }

    @Override
    public String toString() {
        return name;
    }
}
