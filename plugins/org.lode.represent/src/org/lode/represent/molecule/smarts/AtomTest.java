package org.lode.represent.molecule.smarts;

import org.lode.represent.molecule.MolecularGraph;
import org.openscience.cdk.isomorphism.matchers.Expr;

/** Whether an atom is what an atom of a pattern asks for. */
@FunctionalInterface
interface AtomTest {
    boolean matches(Occurrences graph, int atom);

    /**
     * The test that an expression of CDK stands for. What only configurations decide is taken as true.
     *
     * @param patterns compiles the patterns inside {@code $(...)}
     * @throws IllegalArgumentException if the expression has a property that no pattern list of this package uses
     */
    static AtomTest of(Expr expression, PatternCompiler patterns) {
        int value = expression.value();
        return switch (expression.type()) {
            case AND -> {
                var left = of(expression.left(), patterns);
                var right = of(expression.right(), patterns);
                yield (graph, atom) -> left.matches(graph, atom) && right.matches(graph, atom);
            }
            case OR -> {
                var left = of(expression.left(), patterns);
                var right = of(expression.right(), patterns);
                yield (graph, atom) -> left.matches(graph, atom) || right.matches(graph, atom);
            }
            case NOT -> not(expression.left(), patterns);
            case RECURSIVE -> {
                var pattern = patterns.compile(expression.subquery());
                yield (graph, atom) -> graph.startsAt(pattern, atom);
            }
            case STEREOCHEMISTRY, TRUE -> (graph, atom) -> true;
            case FALSE -> (graph, atom) -> false;
            default -> {
                var property = property(expression.type(), value);
                yield (graph, atom) -> property.matches(graph.graph(), atom);
            }
        };
    }

    private static AtomTest not(Expr negated, PatternCompiler patterns) {
        if (PatternCompiler.asksForConfiguration(negated)) {
            return (graph, atom) -> true;
        }
        var test = of(negated, patterns);
        return (graph, atom) -> !test.matches(graph, atom);
    }

    /** A test of the atom in its graph. */
    @FunctionalInterface
    interface Property {
        boolean matches(MolecularGraph graph, int atom);
    }

    private static Property property(Expr.Type type, int value) {
        return switch (type) {
            case ELEMENT -> (graph, atom) -> graph.element(atom) == value;
            case ALIPHATIC_ELEMENT -> (graph, atom) -> graph.element(atom) == value && !graph.aromatic(atom);
            case AROMATIC_ELEMENT -> (graph, atom) -> graph.element(atom) == value && graph.aromatic(atom);
            case IS_AROMATIC -> MolecularGraph::aromatic;
            case IS_ALIPHATIC -> (graph, atom) -> !graph.aromatic(atom);
            case IS_HETERO -> (graph, atom) -> graph.element(atom) != 6 && graph.element(atom) != 1;
            case IS_IN_RING -> (graph, atom) -> graph.smallestRing(atom) > 0;
            case IS_IN_CHAIN -> (graph, atom) -> graph.smallestRing(atom) == 0;
            case RING_SMALLEST -> (graph, atom) -> graph.smallestRing(atom) == value && value > 0;
            case RING_COUNT -> (graph, atom) -> value > 0 && rings(graph, atom) == value;
            case RING_BOND_COUNT -> (graph, atom) -> graph.smallestRing(atom) > 0 && ringBonds(graph, atom) == value;
            case HAS_ISOTOPE -> (graph, atom) -> graph.isotope(atom) != 0;
            case HAS_UNSPEC_ISOTOPE -> (graph, atom) -> graph.isotope(atom) == 0;
            case ISOTOPE -> (graph, atom) -> graph.isotope(atom) == value;
            case FORMAL_CHARGE -> (graph, atom) -> graph.charge(atom) == value;
            case IMPL_H_COUNT -> (graph, atom) -> graph.hydrogens(atom) == value;
            case HAS_IMPLICIT_HYDROGEN -> (graph, atom) -> graph.hydrogens(atom) > 0;
            case TOTAL_H_COUNT -> (graph, atom) -> hydrogens(graph, atom) == value;
            case DEGREE -> (graph, atom) -> graph.degree(atom) == value;
            case TOTAL_DEGREE -> (graph, atom) -> graph.degree(atom) + graph.hydrogens(atom) == value;
            case VALENCE -> (graph, atom) -> graph.bondOrderSum(atom) + graph.hydrogens(atom) == value;
            case UNSATURATED -> (graph, atom) -> graph.bondOrderSum(atom) > graph.degree(atom);
            default -> throw new IllegalArgumentException("no test of an atom for " + type);
        };
    }

    private static int hydrogens(MolecularGraph graph, int atom) {
        int count = graph.hydrogens(atom);
        for (int i = 0; i < graph.degree(atom); i++) {
            count += graph.element(graph.neighbour(atom, i)) == 1 ? 1 : 0;
        }
        return count;
    }

    private static int ringBonds(MolecularGraph graph, int atom) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            count += graph.ringBond(graph.neighbourBond(atom, i)) ? 1 : 0;
        }
        return count;
    }

    private static int rings(MolecularGraph graph, int atom) {
        int count = 0;
        for (int ring = 0; ring < graph.rings(); ring++) {
            for (int i = 0; i < graph.ringSize(ring); i++) {
                count += graph.ringAtom(ring, i) == atom ? 1 : 0;
            }
        }
        return count;
    }
}
