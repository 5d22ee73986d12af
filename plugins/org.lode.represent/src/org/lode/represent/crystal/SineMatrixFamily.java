package org.lode.represent.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.Interruption;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code sinematrix}. */
public final class SineMatrixFamily implements DescriptorFamily {
    /** The eigenvalues cost the cube of the sites. */
    private static final int MOST_SITES = 500;

    private static final double BOHR = 0.529177210544;

    private static final DescriptorInfo INFO = new DescriptorInfo(
            "sinematrix",
            1,
            List.of(MaterialKind.CRYSTAL),
            "Eigenvalues of the sine matrix: 0.5 Z^2.4 on its diagonal and Z Z'/d beside it, where d is the length of the"
                    + " sum over the cell's vectors, each times the squared sine of pi times the fractional distance along"
                    + " it. The largest by size come first. They don't depend on the order, the origin or the rotation of"
                    + " the sites, but on the cell: give the same kind of cell for all crystals, or take 'coulomb'.",
            "F. Faber et al., Int. J. Quantum Chem. 115 (2015) 1094, doi:10.1002/qua.24917",
            List.of(DescriptorParameter.integer(
                    "size", 30, 1, MOST_SITES, "number of eigenvalues; missing ones are 0")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        int size = values.integer("size");
        var columns = IntStream.rangeClosed(1, size)
                .mapToObj(rank -> new DescriptorColumn(
                        "sinematrix:" + rank, "hartree", "Eigenvalue " + rank + " of the sine matrix by size"))
                .toList();
        return new CrystalDescriptor(INFO, columns, (structure, row, offset) -> {
            var eigenvalues = SymmetricEigenvalues.of(matrix(structure));
            var descending = Arrays.stream(eigenvalues)
                    .map(value -> -Math.abs(value))
                    .sorted()
                    .map(value -> -value)
                    .toArray();
            System.arraycopy(descending, 0, row, offset, Math.min(size, descending.length));
        });
    }

    private static double[][] matrix(CrystalStructure structure) throws MaterialException {
        var sites = structure.sites();
        int n = sites.size();
        if (n > MOST_SITES) {
            throw new MaterialException("The crystal has " + n + " sites; descriptor 'sinematrix' takes up to "
                    + MOST_SITES + ". Give the primitive cell, or take 'coulomb'.");
        }
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            Interruption.check();
            var one = sites.get(i);
            matrix[i][i] = StrictMath.pow(one.charge(), 2.4) / 2;
            for (int j = 0; j < i; j++) {
                var other = sites.get(j);
                double distance = distance(structure.lattice(), one, other) / BOHR;
                matrix[i][j] = one.charge() * other.charge() / distance;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double distance(Lattice lattice, Site one, Site other) {
        var vector = lattice.cartesian(
                square(one.x() - other.x()), square(one.y() - other.y()), square(one.z() - other.z()));
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }

    private static double square(double fraction) {
        double sine = StrictMath.sin(Math.PI * fraction);
        return sine * sine;
    }
}
