package org.lode.represent.crystal;

import static org.lode.represent.crystal.Poscar.atom;

import java.util.List;

/** Crystals whose geometry is known. Lattice constants: Wyckoff, Crystal Structures I (1963), where no other is named. */
final class Prototypes {
    static final double NACL_EDGE = 5.64056;

    private Prototypes() {}

    static Poscar rockSalt() {
        return Poscar.cubic(
                NACL_EDGE,
                atom("Na", 0, 0, 0),
                atom("Na", 0, 0.5, 0.5),
                atom("Na", 0.5, 0, 0.5),
                atom("Na", 0.5, 0.5, 0),
                atom("Cl", 0.5, 0.5, 0.5),
                atom("Cl", 0.5, 0, 0),
                atom("Cl", 0, 0.5, 0),
                atom("Cl", 0, 0, 0.5));
    }

    static Poscar simpleCubic(double edge) {
        return Poscar.cubic(edge, atom("Po", 0, 0, 0));
    }

    static Poscar bodyCentred(double edge) {
        return Poscar.cubic(edge, atom("Fe", 0, 0, 0), atom("Fe", 0.5, 0.5, 0.5));
    }

    /** The primitive cell. */
    static Poscar faceCentred(double edge) {
        double h = edge / 2;
        return new Poscar(new double[][] {{0, h, h}, {h, 0, h}, {h, h, 0}}, List.of(atom("Cu", 0, 0, 0)));
    }

    /** The primitive cell. */
    static Poscar diamond(String symbol, double edge) {
        double h = edge / 2;
        return new Poscar(
                new double[][] {{0, h, h}, {h, 0, h}, {h, h, 0}},
                List.of(atom(symbol, 0, 0, 0), atom(symbol, 0.25, 0.25, 0.25)));
    }

    static Poscar perovskite(double edge) {
        return Poscar.cubic(
                edge,
                atom("Sr", 0, 0, 0),
                atom("Ti", 0.5, 0.5, 0.5),
                atom("O", 0.5, 0.5, 0),
                atom("O", 0.5, 0, 0.5),
                atom("O", 0, 0.5, 0.5));
    }

    static Poscar caesiumChloride(double edge) {
        return Poscar.cubic(edge, atom("Cs", 0, 0, 0), atom("Cl", 0.5, 0.5, 0.5));
    }
}
