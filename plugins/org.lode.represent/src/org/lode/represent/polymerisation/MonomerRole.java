package org.lode.represent.polymerisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.molecule.SmilesReader;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/**
 * What a monomer must be to take part in a polymerisation: how many of which functional groups it has.
 *
 * @param needed the groups with their exact numbers; together they make two attachment points
 * @param unwanted groups that it must not have because they would react with it
 */
record MonomerRole(LinkedHashMap<FunctionalGroup, Integer> needed, List<FunctionalGroup> unwanted) {
    private static final SmilesGenerator WRITER = new SmilesGenerator(SmiFlavor.Stereo | SmiFlavor.AtomicMass);

    /** Such as {@code 2 × amine}. */
    String description() {
        return needed.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey().name())
                .collect(Collectors.joining(" and "));
    }

    /** Why a monomer can't take this role, null if it can. */
    String problem(IAtomContainer structure, String text) {
        for (var entry : needed.entrySet()) {
            int count = entry.getKey().count(structure);
            if (count != entry.getValue()) {
                return "'" + text + "' has " + count + " of the group '"
                        + entry.getKey().name() + "'; a monomer with " + description() + " is needed.";
            }
        }
        for (var group : unwanted) {
            if (group.count(structure) > 0) {
                return "'" + text + "' has a group '" + group.name() + "' besides " + description()
                        + ", so it would react with itself.";
            }
        }
        return null;
    }

    /**
     * The monomer's part of the repeat unit, as SMILES with two attachment points.
     *
     * @throws MaterialException if the monomer can't take this role
     */
    String unit(Molecule monomer) throws MaterialException {
        // the canonical form, so that the order of the groups doesn't depend on how the monomer is written
        var structure = SmilesReader.read(monomer.canonical());
        var problem = problem(structure, monomer.text());
        if (problem != null) {
            throw new MaterialException(problem);
        }
        for (var group : needed.keySet()) {
            structure = group.attach(structure);
        }
        // what left with the leaving groups has no attachment point
        var unit = Arrays.stream(write(structure).split("\\."))
                .filter(part -> part.contains("*"))
                .collect(Collectors.joining("."));
        if (unit.chars().filter(symbol -> symbol == '*').count() != 2 || unit.contains(".")) {
            throw new MaterialException("'" + monomer.text() + "' falls apart when its groups " + description()
                    + " react; take a monomer that stays in one piece.");
        }
        return unit;
    }

    /** The monomers, as SMILES, whose part of the repeat unit this is; none if it can't come from such a monomer. */
    Set<String> monomers(IAtomContainer unit) throws MaterialException {
        var structures = List.of(unit);
        for (var entry : needed.entrySet()) {
            for (int i = 0; i < entry.getValue(); i++) {
                var next = new ArrayList<IAtomContainer>();
                for (var structure : structures) {
                    next.addAll(entry.getKey().detach(structure));
                }
                structures = next;
            }
        }
        var monomers = new LinkedHashSet<String>();
        for (var structure : structures) {
            var text = write(structure);
            if (!text.contains("*") && !text.contains(".")) {
                monomers.add(Molecule.parse(text).canonical());
            }
        }
        return monomers;
    }

    /** The groups at the two ends of the monomer; one that makes both attachment points is at neither. */
    List<FunctionalGroup> ends() {
        var ends = new ArrayList<FunctionalGroup>();
        needed.forEach((group, count) -> ends.addAll(Collections.nCopies(count, group)));
        return ends.size() == 2 ? ends : List.of();
    }

    /** Whether the monomer is the closed ring of the repeat unit. */
    boolean opensRing() {
        return needed.keySet().iterator().next().opensRing();
    }

    private static String write(IAtomContainer structure) {
        try {
            return WRITER.create(structure);
        } catch (CDKException e) {
            throw new IllegalStateException(e);
        }
    }
}
