package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConnectionTableTests {
    // written by RDKit: MolToMolBlock(MolFromSmiles('CCO')) and MolToV3KMolBlock of it
    private static final String V2000 =
            """

                 RDKit          2D

              3  2  0  0  0  0  0  0  0  0999 V2000
                0.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
                1.2990    0.7500    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
                2.5981   -0.0000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0
              1  2  1  0
              2  3  1  0
            M  END
            """;

    private static final String V3000 =
            """

                 RDKit          2D

              0  0  0  0  0  0  0  0  0  0999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 3 2 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 0.000000 0.000000 0.000000 0
            M  V30 2 C 1.299038 0.750000 0.000000 0
            M  V30 3 O 2.598076 -0.000000 0.000000 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2
            M  V30 2 1 2 3
            M  V30 END BOND
            M  V30 END CTAB
            M  END
            """;

    @Test
    void bothVersionsAreTheMoleculeTheyDraw() throws MaterialException {
        var ethanol = Molecule.parse("CCO").canonical();
        assertEquals(ethanol, Molecule.parse(V2000).canonical());
        assertEquals(ethanol, Molecule.parse(V3000).canonical());
    }

    @Test
    void dataBehindTheTableAndCarriageReturnsDontMatter() throws MaterialException {
        var record = (V2000 + "> <Name>\nethanol\n\n$$$$\n").replace("\n", "\r\n");
        assertEquals(Molecule.parse("CCO").canonical(), Molecule.parse(record).canonical());
    }

    @Test
    void aTableWithoutEndIsRefused() {
        var message = assertThrows(MaterialException.class, () -> Molecule.parse(V2000.replace("M  END", "")))
                .getMessage();
        assertTrue(message.contains("no line 'M  END'"), message);
    }

    @Test
    void aDamagedTableIsRefused() {
        assertThrows(MaterialException.class, () -> Molecule.parse(V2000.replace("  3  2", "  9  2")));
    }

    @Test
    void anInchiIsRefusedWithWhatToDo() {
        var message = assertThrows(MaterialException.class, () -> Molecule.parse("InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3"))
                .getMessage();
        assertTrue(message.contains("give the SMILES instead"), message);
    }
}
