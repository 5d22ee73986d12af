package org.lode.represent.polymerisation;

import java.util.ArrayList;
import java.util.List;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.isomorphism.Transform;
import org.openscience.cdk.smarts.SmartsPattern;
import org.openscience.cdk.smirks.Smirks;
import org.openscience.cdk.smirks.SmirksOption;

/**
 * A group of a monomer that a polymerisation turns into attachment points, as a pair of SMIRKS: from the monomer to the
 * attachment points and back. For one thread at a time.
 *
 * <p>What isn't mapped on the left leaves. Rings and aromaticity are those of the structure as it was read.
 */
final class FunctionalGroup {
    /** In place of the way back: the monomer is the ring that the repeat unit makes when its ends are joined. */
    private static final String RING = "ring";

    private final String name;
    private final SmartsPattern pattern;
    private final Transform forward;
    private final Transform backward;
    private final SmartsPattern attached;

    FunctionalGroup(String name, String forward, String backward) {
        this.name = name;
        boolean ring = RING.equals(backward);
        pattern = leftSide(forward);
        attached = ring ? null : leftSide(backward);
        this.forward = transform(forward);
        this.backward = ring ? null : transform(backward);
    }

    private static SmartsPattern leftSide(String smirks) {
        return SmartsPattern.create(smirks.substring(0, smirks.indexOf(">>"))).setPrepare(false);
    }

    private static Transform transform(String smirks) {
        var transform = new Transform();
        if (!Smirks.parse(transform, smirks, SmirksOption.RECOMPUTE_HYDROGENS, SmirksOption.OVERWRITE_BOND)
                || transform.message() != null) {
            throw new IllegalArgumentException("'" + smirks + "' is no SMIRKS: " + transform.message());
        }
        return transform;
    }

    String name() {
        return name;
    }

    /** Whether the monomer is the closed ring of the repeat unit. */
    boolean opensRing() {
        return backward == null;
    }

    /** How many such groups a structure has; groups that share all their atoms count once. */
    int count(IAtomContainer structure) {
        return pattern.matchAll(structure).uniqueAtoms().count();
    }

    /** The structure with all its groups turned into attachment points. */
    IAtomContainer attach(IAtomContainer structure) {
        return forward.apply(structure, Transform.Mode.Exclusive).iterator().next();
    }

    /** Whether an attachment point, told by its mass number, could have come from this group. */
    boolean mayEnd(IAtomContainer structure, int massNumber) {
        for (var match : attached.matchAll(structure).toAtomMap()) {
            for (var atom : match.values()) {
                if (atom.getAtomicNumber() == 0 && Integer.valueOf(massNumber).equals(atom.getMassNumber())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The structures that have one attachment point, or one pair, turned back into the group. */
    List<IAtomContainer> detach(IAtomContainer structure) {
        var found = new ArrayList<IAtomContainer>();
        backward.apply(structure, Transform.Mode.Unique).forEach(found::add);
        return found;
    }
}
