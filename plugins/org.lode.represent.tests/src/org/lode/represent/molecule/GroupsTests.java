package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Recipe;

class GroupsTests {
    @Test
    void propanolHasTheGroupsOfItsDrawing() throws MaterialException {
        assertEquals(
                Map.ofEntries(
                        Map.entry("C.sp3.H3", 1.0),
                        Map.entry("C.sp3.H2", 2.0),
                        Map.entry("O.sp3.H1", 1.0),
                        Map.entry("C.sp3-C.sp3", 2.0),
                        Map.entry("C.sp3-O", 1.0),
                        Map.entry("C<C.sp3>C", 1.0),
                        Map.entry("C<C.sp3>O", 1.0),
                        Map.entry("C~O.rotor", 1.0),
                        Map.entry("H", 8.0)),
                groups(Molecule.parse("CCCO")));
    }

    @Test
    void pyridineHasTheGroupsOfItsDrawing() throws MaterialException {
        var groups = groups(Molecule.parse("c1ccncc1"));
        assertEquals(5, groups.get("C.ar.H1.r6"));
        assertEquals(1, groups.get("N.ar.H0.r6"));
        assertEquals(4, groups.get("C.ar:C.ar.ring"));
        assertEquals(2, groups.get("C.ar:N.ring"));
        assertEquals(1, groups.get("ring6"));
        assertEquals(1, groups.get("ring.ar"));
        assertEquals(1, groups.get("ring.hetero"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC(=O)Nc1ccc(O)cc1",
                "C1CC2(C1)CCO2",
                "FC(F)(F)c1ccc(Br)s1",
                "C[Si](C)(C)OP(=O)(O)O",
                "[Fe].O=S(=O)(Cl)N=[N+]=[N-]",
                "C#CC1=CC=CC1B(O)O",
                "O=C=NCC#N"
            })
    void everyAtomBondAngleAndTorsionIsCountedOnce(String smiles) throws MaterialException {
        var graph = Molecule.parse(smiles).graph();
        int angles = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            angles += graph.degree(atom) * (graph.degree(atom) - 1) / 2;
        }
        var groups = groups(Molecule.parse(smiles));
        assertEquals(angles, sum(groups, "<"));
        assertEquals(graph.bonds(), sumOfBonds(groups));
        assertEquals(graph.atoms() - 0.0, sumOfAtoms(groups));
    }

    private static double sum(Map<String, Double> groups, String mark) {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().contains(mark))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double sumOfBonds(Map<String, Double> groups) {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().matches("[A-Z][A-Za-z0-9.]*[-=#:][A-Z].*|bond[.]other"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double sumOfAtoms(Map<String, Double> groups) {
        return groups.entrySet().stream()
                .filter(group ->
                        !group.getKey().matches(".*[<~=#:].*|ring.*|H|atom[.]fused|bond[.]other|.*[a-zA-Z0-9]-[A-Z].*")
                                || group.getKey().startsWith("S(=O)"))
                .filter(group ->
                        !group.getKey().contains("<") && !group.getKey().contains("~"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void aRepeatUnitHasTheGroupsOfTheMiddleOfAChain() throws MaterialException {
        // the middle of a chain by difference: one unit more in an oligomer
        var longer = groups(Molecule.parse("CC(C)CC(C)CC(C)CC(C)CC(C)C"));
        groups(Molecule.parse("CC(C)CC(C)CC(C)CC(C)C"))
                .forEach((name, count) -> longer.merge(name, -count, Double::sum));
        longer.values().removeIf(count -> count == 0);
        assertEquals(longer, groups(Polymer.parse("*CC(*)C")));
    }

    private static Map<String, Double> groups(Material material) throws MaterialException {
        var recipe = Recipe.parse("groups");
        var row = new double[recipe.size()];
        recipe.compute(material, row);
        var groups = new TreeMap<String, Double>();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                groups.put(recipe.columns().get(i).name(), row[i]);
            }
        }
        return groups;
    }
}
