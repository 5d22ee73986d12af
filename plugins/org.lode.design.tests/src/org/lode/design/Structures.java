package org.lode.design;

import java.util.Arrays;
import java.util.List;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/** Structures for tests. */
public final class Structures {
    /** Common drugs and dyes, with fused, bridged, charged, hypervalent and aromatic parts. */
    public static final List<String> MOLECULES = List.of(
            "CC(=O)Oc1ccccc1C(=O)O",
            "CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
            "CC(C)Cc1ccc(cc1)C(C)C(=O)O",
            "CC(=O)Nc1ccc(O)cc1",
            "OC(=O)c1cccnc1",
            "c1ccc2[nH]ccc2c1",
            "Cc1c(C)c2OC(C)(COc3ccc(CC4SC(=O)NC4=O)cc3)CCc2c(C)c1O",
            "CC1=CC=C(C=C1)C1=CC(=NN1C1=CC=C(C=C1)S(N)(=O)=O)C(F)(F)F",
            "CN(C)S(=O)(=O)c1ccc2Sc3ccccc3C(=CCCN4CCN(C)CC4)c2c1",
            "CC1(C)C2CCC1(C)C(=O)C2",
            "CC(C)C1CCC(C)CC1O",
            "O=C(NCc1ccco1)c1ccc([N+](=O)[O-])cc1",
            "Clc1ccc(cc1)C(c1ccccc1)N1CCN(CCOCC(=O)O)CC1",
            "N#Cc1ccc(Br)cc1",
            "C1CC2CCC1C2",
            "O=c1cc[nH]c(=O)[nH]1",
            "CCN(CC)CCNC(=O)c1ccc(N)cc1",
            "c1ccc2c(c1)ccc1ccccc12",
            "CS(=O)C",
            "CC#CC",
            "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12",
            "c1csc(-c2cccs2)c1",
            "C[N+](C)(C)CCO",
            "FC(F)(F)c1ccccc1I",
            "COP(=O)(OC)OC",
            "B(O)(O)c1ccccc1");

    /** Repeat units of common polymers. */
    public static final List<String> POLYMERS = List.of(
            "*CC*",
            "*CC(*)C",
            "*CC(*)c1ccccc1",
            "*CC(*)(C)C(=O)OC",
            "*CC(*)Cl",
            "*CCO*",
            "*OCCOC(=O)c1ccc(cc1)C(*)=O",
            "*NCCCCCC(*)=O",
            "*NCCCCCCNC(=O)CCCCC(*)=O",
            "*Oc1ccc(cc1)C(C)(C)c1ccc(OC(*)=O)cc1",
            "*c1ccc(*)cc1",
            "*CC=CC*",
            "*C(F)(F)C(*)(F)F",
            "*[Si](C)(C)O*",
            "*CC(*)C#N",
            "*CC(*)OC(C)=O",
            "*Oc1ccc(cc1)S(=O)(=O)c1ccc(*)cc1",
            "*c1ccc(*)s1");

    private Structures() {}

    /** The structures that can be read. */
    public static List<Material> parse(MaterialKind kind, List<String> texts) {
        return texts.stream().map(text -> parse(kind, text)).toList();
    }

    /** Molecules. */
    public static List<Material> molecules(String... smiles) {
        return parse(MaterialKind.MOLECULE, Arrays.asList(smiles));
    }

    /** One structure. */
    public static Material parse(MaterialKind kind, String text) {
        try {
            return Material.parse(kind, text);
        } catch (MaterialException e) {
            throw new AssertionError(e);
        }
    }
}
