package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;

class MaterialKeyTests {
    private static long key(MaterialKind kind, String text) throws Exception {
        return MaterialKey.of(Material.parse(kind, text));
    }

    // by hand: each line writes one material in two ways
    @ParameterizedTest
    @CsvSource({
        "MOLECULE, CCO, OCC",
        "MOLECULE, c1ccccc1C(=O)O, OC(=O)C1=CC=CC=C1",
        "MOLECULE, Cc1ccccc1Cl, CC1=CC=CC=C1Cl",
        "MOLECULE, [Na+].[Cl-], [Cl-].[Na+]",
        "MOLECULE, C[C@H](N)C(=O)O, OC(=O)[C@@H](N)C",
        "POLYMER, *CC*, *C*",
        "POLYMER, *CC*, *CCCCCC*",
        "POLYMER, *CCO*, *OCC*",
        "POLYMER, *CCO*, *COC*",
        "POLYMER, *CC(*)C, *C(C)C*",
        "POLYMER, *C=CCC*, *CC=CC*",
        "POLYMER, *CC(*)c1ccccc1, *C(C1=CC=CC=C1)C*",
        "POLYMER, *OCCOC(=O)c1ccc(cc1)C(=O)*, *CCOC(=O)c1ccc(cc1)C(=O)O*",
        "POLYMER, *NCCCCCC(=O)*, *NCCCCCC(=O)NCCCCCC(=O)*",
        "COMPOSITION, Fe2O3, Fe4O6"
    })
    void waysToWriteAMaterialHaveOneKey(MaterialKind kind, String one, String other) throws Exception {
        assertEquals(
                Material.parse(kind, one).canonical(),
                Material.parse(kind, other).canonical());
        assertEquals(key(kind, one), key(kind, other));
    }

    @ParameterizedTest
    @CsvSource({
        "MOLECULE, CCO, COC",
        "MOLECULE, CCCC, CC(C)C",
        "MOLECULE, C[N+](C)(C)C, CN(C)C",
        "POLYMER, *CCO*, *CO*",
        "POLYMER, *CC(*)C, *CCC*",
        "COMPOSITION, Fe2O3, Fe3O4"
    })
    void otherMaterialsHaveOtherKeys(MaterialKind kind, String one, String other) throws Exception {
        assertNotEquals(key(kind, one), key(kind, other));
    }

    @Test
    void mirrorImagesShareAKeyButAreNotTakenForOneAnother() throws Exception {
        var repeated = new RepeatedMaterials(MaterialKind.MOLECULE);
        long key = key(MaterialKind.MOLECULE, "C[C@H](N)C(=O)O");
        assertEquals(key, key(MaterialKind.MOLECULE, "C[C@@H](N)C(=O)O"));
        assertFalse(repeated.isRepeated(key, "C[C@H](N)C(=O)O"));
        assertFalse(repeated.isRepeated(key, "C[C@@H](N)C(=O)O"));
        assertTrue(repeated.isRepeated(key, "OC(=O)[C@@H](N)C"));
        assertTrue(repeated.isRepeated(key, "C[C@H](N)C(=O)O"));
    }
}
