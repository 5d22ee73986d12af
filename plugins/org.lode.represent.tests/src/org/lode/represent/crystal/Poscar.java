package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.lode.represent.Crystal;
import org.lode.represent.MaterialException;
import org.lode.represent.composition.ElementTable;

/**
 * A crystal to write down in other ways: as POSCAR of another cell, place or order.
 *
 * @param vectors 3 × 3, a lattice vector in each row, in angstrom
 * @param atoms the atoms in the cell
 */
record Poscar(double[][] vectors, List<Atom> atoms) {
    /** An atom with its fractional coordinates. */
    record Atom(String symbol, double x, double y, double z) {}

    static Poscar cubic(double edge, Atom... atoms) {
        return new Poscar(new double[][] {{edge, 0, 0}, {0, edge, 0}, {0, 0, edge}}, List.of(atoms));
    }

    static Atom atom(String symbol, double x, double y, double z) {
        return new Atom(symbol, x, y, z);
    }

    /** The structure of a crystal that is nowhere disordered. */
    static Poscar of(CrystalStructure structure) {
        var vectors = new double[3][3];
        for (int i = 0; i < 9; i++) {
            vectors[i / 3][i % 3] = structure.lattice().vector(i / 3, i % 3);
        }
        var atoms = structure.sites().stream()
                .map(site -> new Atom(
                        ElementTable.standard().symbol(site.occupants().get(0).element()),
                        site.x(),
                        site.y(),
                        site.z()))
                .toList();
        return new Poscar(vectors, atoms);
    }

    static Poscar random(Random random, int atoms) {
        var vectors = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                vectors[i][j] = (i == j ? 5 : 0) + 2 * random.nextDouble() - 1;
            }
        }
        var symbols = List.of("Na", "Cl", "Fe", "O", "Gd", "Si");
        var made = new ArrayList<Atom>();
        for (int i = 0; i < atoms; i++) {
            made.add(new Atom(
                    symbols.get(random.nextInt(symbols.size())),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble()));
        }
        return new Poscar(vectors, made);
    }

    Poscar shifted(double x, double y, double z) {
        return new Poscar(
                vectors,
                atoms.stream()
                        .map(atom -> new Atom(atom.symbol, atom.x + x, atom.y + y, atom.z + z))
                        .toList());
    }

    Poscar shuffled(Random random) {
        var order = new ArrayList<>(atoms);
        Collections.shuffle(order, random);
        return new Poscar(vectors, order);
    }

    /** Turned about two axes. */
    Poscar turned(double first, double second) {
        var turned = new double[3][];
        for (int i = 0; i < 3; i++) {
            var v = vectors[i];
            double x = v[0] * Math.cos(first) - v[1] * Math.sin(first);
            double y = v[0] * Math.sin(first) + v[1] * Math.cos(first);
            turned[i] = new double[] {
                x, y * Math.cos(second) - v[2] * Math.sin(second), y * Math.sin(second) + v[2] * Math.cos(second)
            };
        }
        return new Poscar(turned, atoms);
    }

    /** The same lattice by other vectors: the first plus a multiple of the second, the second plus one of the third. */
    Poscar sheared(int first, int second) {
        var v = new double[3][3];
        for (int k = 0; k < 3; k++) {
            v[0][k] = vectors[0][k] + first * vectors[1][k];
            v[1][k] = vectors[1][k] + second * vectors[2][k];
            v[2][k] = vectors[2][k];
        }
        // a' = a + m b, b' = b + n c: a point x a + y b + z c is x a' + (y - m x) b' + (z - n (y - m x)) c'
        return new Poscar(
                v,
                atoms.stream()
                        .map(atom -> {
                            double y = atom.y - first * atom.x;
                            return new Atom(atom.symbol, atom.x, y, atom.z - second * y);
                        })
                        .toList());
    }

    Poscar supercell(int a, int b, int c) {
        var v = new double[3][3];
        for (int k = 0; k < 3; k++) {
            v[0][k] = a * vectors[0][k];
            v[1][k] = b * vectors[1][k];
            v[2][k] = c * vectors[2][k];
        }
        var made = new ArrayList<Atom>();
        for (int i = 0; i < a * b * c; i++) {
            for (var atom : atoms) {
                made.add(new Atom(
                        atom.symbol, (atom.x + i % a) / a, (atom.y + i / a % b) / b, (atom.z + i / a / b) / c));
            }
        }
        return new Poscar(v, made);
    }

    String text() {
        var bySymbol = new TreeMap<String, List<Atom>>();
        atoms.forEach(atom ->
                bySymbol.computeIfAbsent(atom.symbol, key -> new ArrayList<>()).add(atom));
        var text = new StringBuilder("made by a test\n1.0\n");
        for (var v : vectors) {
            text.append(v[0]).append(' ').append(v[1]).append(' ').append(v[2]).append('\n');
        }
        text.append(String.join(" ", bySymbol.keySet())).append('\n');
        bySymbol.values().forEach(list -> text.append(list.size()).append(' '));
        text.append("\nDirect\n");
        bySymbol.values()
                .forEach(list -> list.forEach(atom -> text.append(atom.x)
                        .append(' ')
                        .append(atom.y)
                        .append(' ')
                        .append(atom.z)
                        .append('\n')));
        return text.toString();
    }

    Crystal crystal() throws MaterialException {
        return Crystal.parse(text());
    }
}
