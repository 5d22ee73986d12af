package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

/**
 * Bonds of halogens. RDKit 2022.09 takes C-Br and C-I(=O)=O for valid, but neither C-Br(=O)=O nor C-Cl(=O)=O; neutral
 * oxoacids it reads as charged ones.
 */
class HalogenTests {
    private static final List<String> MOLECULES = List.of(
            "OBr(=O)=O",
            "OCl(=O)(=O)=O",
            "CCCBr",
            "CC(Br)CO",
            "CCCCl",
            "OCC(Cl)C",
            "FCCC(F)F",
            "CCI",
            "Ic1ccccc1",
            "O=I(=O)c1ccccc1",
            "C[Cl+]C");

    private static Map<Integer, Set<Integer>> ordersByElement() throws Exception {
        var language = ChemicalLanguageModelTests.language(
                MaterialKind.MOLECULE, MOLECULES, LanguageSettings.STANDARD.withOrder(2));
        var writer = language.newWriter();
        var random = new SplittableRandom(5);
        var orders = new TreeMap<Integer, Set<Integer>>();
        for (int i = 0; i < 4000; i++) {
            var text = writer.smiles(writer.sample(random).orElseThrow());
            var graph = GraphEncoder.graph(Structures.molecules(text).get(0));
            for (int atom = 0; atom < graph.atoms(); atom++) {
                int order = 0;
                for (int j = 0; j < graph.degree(atom); j++) {
                    order += graph.order(graph.neighbourBond(atom, j));
                }
                if (graph.charge(atom) == 0) {
                    orders.computeIfAbsent(graph.element(atom), element -> new TreeSet<>())
                            .add(order);
                }
            }
        }
        return orders;
    }

    @Test
    void neutralHalogensHaveOneBondButIodineMayHaveAsManyAsWereSeen() throws Exception {
        var orders = ordersByElement();
        for (int element : new int[] {9, 17, 35}) {
            assertEquals(Set.of(1), orders.get(element), "element " + element);
        }
        assertEquals(Set.of(1, 5), orders.get(53));
    }

    @Test
    void aStructureWithOtherBondsIsNotSpokenOf() throws Exception {
        var language = ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, MOLECULES, LanguageSettings.STANDARD);
        assertTrue(language.encode(Structures.molecules("OBr(=O)=O").get(0), 1).isEmpty());
        assertTrue(language.encode(Structures.molecules("C[Cl+]C").get(0), 1).isPresent());
    }
}
