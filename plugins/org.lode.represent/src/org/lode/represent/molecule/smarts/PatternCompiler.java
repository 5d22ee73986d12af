package org.lode.represent.molecule.smarts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscience.cdk.AtomRef;
import org.openscience.cdk.BondRef;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.isomorphism.matchers.Expr;
import org.openscience.cdk.isomorphism.matchers.QueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.isomorphism.matchers.QueryBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.Smarts;

/** Turns SMARTS into {@link Pattern}s; what several ask of an atom or of a bond is there once. */
final class PatternCompiler {
    private final List<AtomTest> atomTests = new ArrayList<>();
    private final Map<String, Integer> atomPlaces = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Link, Integer> linkPlaces = new HashMap<>();

    /**
     * A bond between two atoms of a pattern, by what is asked of them.
     *
     * @param first place of the test of one atom, at most that of the other
     * @param second place of the other's test
     * @param bond test of the bond
     */
    record Link(int first, int second, int bond) {}

    /** The tests of atoms, by place. */
    AtomTest[] atomTests() {
        return atomTests.toArray(new AtomTest[0]);
    }

    /** The links, by place. */
    Link[] links() {
        return links.toArray(new Link[0]);
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if the text is no SMARTS
     */
    Pattern compile(String smarts) {
        var query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        if (!Smarts.parse(query, smarts)) {
            throw new IllegalArgumentException("no SMARTS: " + smarts);
        }
        return compile(query);
    }

    /** Compiles a pattern that CDK has read. */
    Pattern compile(IAtomContainer query) {
        var atoms = new int[query.getAtomCount()];
        for (int atom = 0; atom < atoms.length; atom++) {
            var expression = expression(query.getAtom(atom));
            var place = atomPlaces.get(text(expression));
            if (place == null) {
                var test = AtomTest.of(expression, this);
                place = atomTests.size();
                atomPlaces.put(text(expression), place);
                atomTests.add(test);
            }
            atoms[atom] = place;
        }
        var from = new int[query.getBondCount()];
        var to = new int[from.length];
        var tests = new int[from.length];
        var linkOfBond = new int[from.length];
        for (int bond = 0; bond < from.length; bond++) {
            from[bond] = query.indexOf(query.getBond(bond).getBegin());
            to[bond] = query.indexOf(query.getBond(bond).getEnd());
            tests[bond] = BondTest.of(expression(query.getBond(bond)));
            int first = Math.min(atoms[from[bond]], atoms[to[bond]]);
            int second = Math.max(atoms[from[bond]], atoms[to[bond]]);
            linkOfBond[bond] = linkPlaces.computeIfAbsent(new Link(first, second, tests[bond]), link -> {
                links.add(link);
                return links.size() - 1;
            });
        }
        return new Pattern(atoms, from, to, tests, linkOfBond);
    }

    private static Expr expression(IAtom atom) {
        return ((QueryAtom) AtomRef.deref(atom)).getExpression();
    }

    private static Expr expression(IBond bond) {
        return ((QueryBond) BondRef.deref(bond)).getExpression();
    }

    /** Whether the outcome of an expression depends on a configuration alone. */
    static boolean asksForConfiguration(Expr expression) {
        return expression.type() == Expr.Type.STEREOCHEMISTRY
                || expression.type() == Expr.Type.OR && expression.left().type() == Expr.Type.STEREOCHEMISTRY;
    }

    /** A text that two expressions share only if they ask for the same; CDK's own equality overlooks recursion. */
    private static String text(Expr expression) {
        var text = new StringBuilder();
        write(expression, text);
        return text.toString();
    }

    private static void write(Expr expression, StringBuilder text) {
        text.append(expression.type().ordinal());
        switch (expression.type()) {
            case AND, OR -> {
                text.append('(');
                write(expression.left(), text);
                text.append(',');
                write(expression.right(), text);
                text.append(')');
            }
            case NOT -> {
                text.append('(');
                write(expression.left(), text);
                text.append(')');
            }
            case RECURSIVE -> write(expression.subquery(), text);
            default -> text.append('=').append(expression.value());
        }
    }

    private static void write(IAtomContainer query, StringBuilder text) {
        text.append('{');
        for (var atom : query.atoms()) {
            write(expression(atom), text);
            text.append(';');
        }
        for (var bond : query.bonds()) {
            text.append(query.indexOf(bond.getBegin()))
                    .append('-')
                    .append(query.indexOf(bond.getEnd()))
                    .append(':');
            text.append(BondTest.of(expression(bond))).append(';');
        }
        text.append('}');
    }
}
