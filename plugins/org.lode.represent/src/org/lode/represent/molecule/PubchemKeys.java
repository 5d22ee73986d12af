package org.lode.represent.molecule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.lode.represent.Molecule;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * PubChem's 881 keys: numbers of atoms of an element, rings, pairs of atoms, and patterns.
 *
 * <p>The list's first part has elements with the least number of atoms, the second the patterns as CDK writes them.
 * Source: PubChem Substructure Fingerprint, version 1.3, National Library of Medicine (2009),
 * ftp.ncbi.nlm.nih.gov/pubchem/specifications/pubchem_fingerprints.pdf.
 */
final class PubchemKeys implements StructuralKeys {
    private final int[] elements;
    private final int[] least;
    private final int firstPattern;
    private final PatternList patterns;

    PubchemKeys() {
        var lines = read();
        int counts = lines.indexOf("");
        elements = new int[counts];
        least = new int[counts];
        for (int bit = 0; bit < counts; bit++) {
            var words = lines.get(bit).split(" ");
            elements[bit] = ElementTable.standard().number(words[0]);
            least[bit] = Integer.parseInt(words[1]);
        }
        firstPattern = counts + PubchemRings.SIZE;
        patterns = new PatternList(lines.subList(counts + 1, lines.size()));
    }

    private static List<String> read() {
        try (var in = PubchemKeys.class.getResourceAsStream("pubchem_keys.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return firstPattern + patterns.size();
    }

    @Override
    public BitSet of(Molecule molecule) {
        var graph = molecule.graph();
        var set = new BitSet(size());
        var atoms = new int[Byte.MAX_VALUE + 1];
        for (int atom = 0; atom < graph.atoms(); atom++) {
            atoms[graph.element(atom)]++;
            atoms[1] += graph.hydrogens(atom);
        }
        for (int bit = 0; bit < elements.length; bit++) {
            set.set(bit, atoms[elements[bit]] >= least[bit]);
        }
        PubchemRings.set(molecule, set, elements.length);
        var found = patterns.in(graph);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            set.set(firstPattern + pattern, found.has(pattern));
        }
        return set;
    }
}
