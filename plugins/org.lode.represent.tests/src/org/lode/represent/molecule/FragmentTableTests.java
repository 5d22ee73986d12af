package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.SharedData;

/** Makes the table of fragments behind the synthetic accessibility; with {@code LODE_WRITE_TABLES=1} it is written. */
class FragmentTableTests {
    private static final Path TABLE =
            Path.of("..", "org.lode.represent", "src", "org", "lode", "represent", "molecule", "fragments.bin");

    @Test
    void theTableIsThatOfTheSharedMolecules() throws IOException, MaterialException {
        var counts = new TreeMap<Integer, Integer>();
        for (var smiles : smiles()) {
            for (int fragment :
                    SyntheticAccessibility.fragments(Molecule.parse(smiles).graph())) {
                counts.merge(fragment, 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < FragmentScores.LEAST_COUNT);
        var table = table(counts);
        if ("1".equals(System.getenv("LODE_WRITE_TABLES"))) {
            Files.write(TABLE, table);
        }
        assertArrayEquals(table, Files.readAllBytes(TABLE));
    }

    /** Purchasable molecules and ones whose refractive index is of interest, mostly real. */
    private static List<String> smiles() {
        var all = new ArrayList<>(SharedData.firstWords("molecules/zinc250k_valid.smi.gz"));
        all.addAll(SharedData.column("molecules/ikebata2017.csv.gz", "smiles"));
        return all;
    }

    private static byte[] table(TreeMap<Integer, Integer> counts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeInt(counts.size());
            for (var entry : counts.entrySet()) {
                data.writeInt(entry.getKey());
                double decades = StrictMath.log(entry.getValue()) / StrictMath.log(10);
                data.writeByte((int) Math.round(FragmentScores.STEPS * decades));
            }
        }
        return bytes.toByteArray();
    }
}
