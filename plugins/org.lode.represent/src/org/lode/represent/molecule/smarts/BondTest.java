package org.lode.represent.molecule.smarts;

import org.lode.represent.molecule.MolecularGraph;
import org.openscience.cdk.isomorphism.matchers.Expr;

/**
 * Which bonds a bond of a pattern matches, as a set of bits: one for each of the 32 kinds of bond that order, aromaticity
 * and membership in a ring make.
 */
final class BondTest {
    private static final int AROMATIC = 8;
    private static final int RING = 16;
    private static final int KINDS = 32;

    private BondTest() {}

    /** The kind of a bond, from 0 to 31. */
    static int kind(MolecularGraph graph, int bond) {
        return graph.order(bond) | (graph.aromaticBond(bond) ? AROMATIC : 0) | (graph.ringBond(bond) ? RING : 0);
    }

    /** Whether a test takes a kind of bond. */
    static boolean takes(int test, int kind) {
        return (test >>> kind & 1) != 0;
    }

    /** The test that an expression of CDK stands for; what only configurations decide is taken as true. */
    static int of(Expr expression) {
        int test = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            test |= matches(expression, kind) ? 1 << kind : 0;
        }
        return test;
    }

    private static boolean matches(Expr expression, int kind) {
        int order = kind & AROMATIC - 1;
        boolean aromatic = (kind & AROMATIC) != 0;
        boolean ring = (kind & RING) != 0;
        return switch (expression.type()) {
            case TRUE, STEREOCHEMISTRY -> true;
            case FALSE -> false;
            case AND -> matches(expression.left(), kind) && matches(expression.right(), kind);
            case OR -> matches(expression.left(), kind) || matches(expression.right(), kind);
            case NOT -> PatternCompiler.asksForConfiguration(expression.left()) || !matches(expression.left(), kind);
            case ALIPHATIC_ORDER -> !aromatic && order == expression.value();
            case ORDER -> order == expression.value();
            case IS_AROMATIC -> aromatic;
            case IS_ALIPHATIC -> !aromatic;
            case IS_IN_RING -> ring;
            case IS_IN_CHAIN -> !ring;
            case SINGLE_OR_AROMATIC -> aromatic || order == 1;
            case DOUBLE_OR_AROMATIC -> aromatic || order == 2;
            case SINGLE_OR_DOUBLE -> order == 1 || order == 2;
            default -> throw new IllegalArgumentException("no test of a bond for " + expression.type());
        };
    }
}
