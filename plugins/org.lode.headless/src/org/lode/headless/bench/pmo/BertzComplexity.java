package org.lode.headless.bench.pmo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.lode.represent.Molecule;
import org.lode.represent.molecule.MolecularGraph;

/**
 * Complexity of a molecule without hydrogen, in bits (S. H. Bertz, J. Am. Chem. Soc. 103 (1981) 3599): information in the
 * pairs of bonds that share an atom, by kinds of equivalent pairs, and in the elements. Bonds count by their order,
 * aromatic ones 1.5; atoms are equivalent if their neighbourhoods are.
 */
final class BertzComplexity implements Quantity {
    private static final double LOG_2 = StrictMath.log(2);

    @Override
    public double of(Molecule molecule) {
        var graph = molecule.graph();
        var pairs = pairs(graph, classes(graph)).values();
        var elements = new TreeMap<Integer, Double>();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            elements.merge(graph.element(atom), 1.0, Double::sum);
        }
        double total = pairs.stream().mapToDouble(Double::doubleValue).sum();
        double structure = total == 0 ? 0 : 2 * xLog(total) - sumOfXLog(pairs);
        return structure + xLog(graph.atoms()) - sumOfXLog(elements.values());
    }

    private static double sumOfXLog(Collection<Double> counts) {
        return counts.stream().mapToDouble(BertzComplexity::xLog).sum();
    }

    private static double xLog(double x) {
        return x * StrictMath.log(x) / LOG_2;
    }

    private static double order(MolecularGraph graph, int bond) {
        return graph.aromaticBond(bond) ? 1.5 : graph.order(bond);
    }

    /** Weights of the pairs of bonds by the classes of their three atoms; a multiple bond pairs with itself. */
    private static Map<String, Double> pairs(MolecularGraph graph, int[] classes) {
        var pairs = new TreeMap<String, Double>();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            for (int i = 0; i < graph.degree(atom); i++) {
                int first = graph.neighbour(atom, i);
                double order = order(graph, graph.neighbourBond(atom, i));
                if (order > 1 && first > atom) {
                    pairs.merge(key(classes[atom], classes[first]), order * (order - 1) / 2, Double::sum);
                }
                for (int j = i + 1; j < graph.degree(atom); j++) {
                    int second = graph.neighbour(atom, j);
                    double weight = order * order(graph, graph.neighbourBond(atom, j));
                    var key = classes[atom] + ":" + key(classes[first], classes[second]);
                    pairs.merge(key, weight, Double::sum);
                }
            }
        }
        return pairs;
    }

    private static String key(int one, int other) {
        return Math.min(one, other) + "," + Math.max(one, other);
    }

    /** Classes of atoms, refined by those of their neighbours until nothing changes. */
    private static int[] classes(MolecularGraph graph) {
        var classes = new int[graph.atoms()];
        int count = 0;
        while (true) {
            var keys = new String[classes.length];
            for (int atom = 0; atom < keys.length; atom++) {
                keys[atom] = neighbourhood(graph, atom, classes);
            }
            var numbers = new TreeMap<String, Integer>();
            for (var key : keys) {
                numbers.putIfAbsent(key, numbers.size());
            }
            for (int atom = 0; atom < keys.length; atom++) {
                classes[atom] = numbers.get(keys[atom]);
            }
            if (numbers.size() == count) {
                return classes;
            }
            count = numbers.size();
        }
    }

    private static String neighbourhood(MolecularGraph graph, int atom, int[] classes) {
        var neighbours = new String[graph.degree(atom)];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = order(graph, graph.neighbourBond(atom, i)) + "-" + classes[graph.neighbour(atom, i)];
        }
        Arrays.sort(neighbours);
        return classes[atom] + " " + graph.element(atom) + " " + String.join(",", neighbours);
    }
}
