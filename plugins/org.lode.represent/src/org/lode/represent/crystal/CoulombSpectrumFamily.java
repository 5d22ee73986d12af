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
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/**
 * The descriptors named {@code coulomb}.
 *
 * <p>The sine matrix and the Ewald sum matrix grow with the unit cell, and the sine matrix changes with the choice of the
 * lattice vectors. So the matrix here is that of the atoms around each site, faded out towards a radius: it knows nothing
 * of the cell, and its largest eigenvalues are a list of fixed length.
 */
public final class CoulombSpectrumFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "coulomb",
            1,
            List.of(MaterialKind.CRYSTAL),
            "Spectrum of the local Coulomb matrix: 0.5 Z^2.4 on its diagonal and Z Z'/d beside it, for an atom and all"
                    + " atoms within a radius, each faded out by a cosine towards the radius; the largest eigenvalues by"
                    + " size, each the mean over all atoms. Unlike the sine matrix it doesn't depend on the choice of the"
                    + " cell.",
            "M. Rupp et al., Phys. Rev. Lett. 108 (2012) 058301, doi:10.1103/PhysRevLett.108.058301; J. Barker et al., "
                    + "LC-GAP, arXiv:1611.05126 (2016)",
            List.of(
                    DescriptorParameter.integer("r_max", 5, 2, 6, "radius in angstrom"),
                    DescriptorParameter.integer("size", 20, 1, 100, "number of eigenvalues; missing ones are 0")));

    private static final double BOHR = 0.529177210544;

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        double radius = values.integer("r_max");
        int size = values.integer("size");
        var columns = IntStream.rangeClosed(1, size)
                .mapToObj(rank -> new DescriptorColumn(
                        "coulomb:" + rank,
                        "hartree",
                        "Eigenvalue " + rank + " of the local Coulomb matrix, the largest first"))
                .toList();
        return new CrystalDescriptor(
                INFO, columns, (structure, row, offset) -> compute(structure, radius, size, row, offset));
    }

    private static void compute(CrystalStructure structure, double radius, int size, double[] row, int offset) {
        for (var orbit : structure.orbits()) {
            var eigenvalues = SymmetricEigenvalues.of(matrix(structure, orbit.site(), radius));
            var descending = Arrays.stream(eigenvalues)
                    .map(value -> -Math.abs(value))
                    .sorted()
                    .map(value -> -value)
                    .toArray();
            double weight = orbit.size() * structure.sites().get(orbit.site()).occupancy() / structure.atoms();
            for (int i = 0; i < Math.min(size, descending.length); i++) {
                row[offset + i] += weight * descending[i];
            }
        }
    }

    private static double[][] matrix(CrystalStructure structure, int site, double radius) {
        var atoms = structure.neighbours().within(site, radius);
        atoms.add(0, new Neighbour(site, 0, 0, 0, 0));
        int n = atoms.size();
        var charges = new double[n];
        var fading = new double[n];
        for (int i = 0; i < n; i++) {
            charges[i] = structure.sites().get(atoms.get(i).site()).charge();
            fading[i] = (1 + StrictMath.cos(Math.PI * atoms.get(i).distance() / radius)) / 2;
        }
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            Interruption.check();
            matrix[i][i] = fading[i] * fading[i] * StrictMath.pow(charges[i], 2.4) / 2;
            for (int j = 0; j < i; j++) {
                double x = atoms.get(i).x() - atoms.get(j).x();
                double y = atoms.get(i).y() - atoms.get(j).y();
                double z = atoms.get(i).z() - atoms.get(j).z();
                double distance = Math.sqrt(x * x + y * y + z * z) / BOHR;
                matrix[i][j] = fading[i] * fading[j] * charges[i] * charges[j] / distance;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
