package org.lode.represent.molecule;

import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.lode.represent.Molecule;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.IFingerprinter;

/** A fingerprint that CDK computes. */
final class CdkKeys implements StructuralKeys {
    /** What to add to a description. */
    static final String CITATION = " Computed by CDK (E. L. Willighagen et al., J. Cheminf. 9 (2017) 33).";

    private final Supplier<IFingerprinter> maker;
    private final int size;

    /** CDK's fingerprinters may be used by one thread at a time and are slow to make. */
    private final Queue<IFingerprinter> idle = new ConcurrentLinkedQueue<>();

    CdkKeys(Supplier<IFingerprinter> maker) {
        this.maker = maker;
        var first = maker.get();
        size = first.getSize();
        idle.add(first);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public BitSet of(Molecule molecule) {
        var waiting = idle.poll();
        var fingerprinter = waiting == null ? maker.get() : waiting;
        try {
            return fingerprinter.getBitFingerprint(molecule.structure()).asBitSet();
        } catch (CDKException e) {
            throw new IllegalStateException(e);
        } finally {
            idle.add(fingerprinter);
        }
    }
}
