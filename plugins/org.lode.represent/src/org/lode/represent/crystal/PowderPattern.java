package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lode.represent.MaterialException;
import org.lode.represent.composition.ElementTable;

/**
 * Kinematic X-ray powder diffraction of a structure, without thermal motion and absorption.
 *
 * <p>The intensity of a reflection is |F|² times the Lorentz-polarisation factor (1 + cos² 2θ) / (sin² θ cos θ); B. E.
 * Warren, X-ray Diffraction (1969), chapter 4. Reflections at the same angle simply add up, which gives the multiplicity.
 */
final class PowderPattern {
    /** Mean of Cu Kα1 and Kα2, weighted 2 : 1, in angstrom: Hölzer et al., Phys. Rev. A 56 (1997) 4554. */
    static final double CU_K_ALPHA = 1.54184;

    private static final long MOST_TERMS = 400_000_000L;

    private final CrystalStructure structure;
    private final double longest;

    /** Real and imaginary part of exp(2πi n x) for each site, axis and n from 0 up. */
    private final double[][][] phases;

    private final int[] limits = new int[3];
    private final List<Integer> elements;

    /** Is told of a reflection: its diffraction angle 2θ in degrees, and its intensity per cell. */
    interface Visitor {
        void visit(double angle, double intensity);
    }

    private PowderPattern(CrystalStructure structure, double longest) {
        this.structure = structure;
        this.longest = longest;
        for (int axis = 0; axis < 3; axis++) {
            limits[axis] =
                    (int) Math.floor(longest * Math.sqrt(structure.lattice().metric(axis, axis)) * (1 + 1e-12));
        }
        elements = new ArrayList<>(structure.amounts().keySet());
        phases = new double[3][][];
    }

    /**
     * Tells of every reflection up to an angle.
     *
     * @param largestAngle 2θ in degrees
     * @throws MaterialException for an element without scattering factors and for a cell that is too large
     */
    static void visit(CrystalStructure structure, double largestAngle, Visitor visitor) throws MaterialException {
        double longest = 2 * StrictMath.sin(StrictMath.toRadians(largestAngle / 2)) / CU_K_ALPHA;
        var pattern = new PowderPattern(structure, longest);
        pattern.check();
        pattern.run(visitor);
    }

    private void check() throws MaterialException {
        for (int element : elements) {
            if (element > ScatteringFactors.LAST) {
                throw new MaterialException("There are no X-ray scattering factors for '"
                        + ElementTable.standard().symbol(element) + "'; leave descriptor 'xrd' out.");
            }
        }
        double reflections = 2
                * Math.PI
                / 3
                * longest
                * longest
                * longest
                * structure.lattice().volume();
        if (reflections * structure.sites().size() > MOST_TERMS) {
            throw new MaterialException("The unit cell of "
                    + Math.round(structure.lattice().volume()) + " Å³ with "
                    + structure.sites().size()
                    + " sites has too many reflections; leave descriptor 'xrd' out or give a "
                    + "smaller angle.");
        }
    }

    private void run(Visitor visitor) {
        for (int axis = 0; axis < 3; axis++) {
            phases[axis] = phases(axis);
        }
        // of h and -h, which scatter alike, one is enough: the first index that isn't 0 is above 0
        for (int h = 0; h <= limits[0]; h++) {
            for (int k = h == 0 ? 0 : -limits[1]; k <= limits[1]; k++) {
                for (int l = h == 0 && k == 0 ? 1 : -limits[2]; l <= limits[2]; l++) {
                    double length = Math.sqrt(squaredLength(h, k, l));
                    if (length <= longest) {
                        reflection(h, k, l, length, visitor);
                    }
                }
            }
        }
    }

    private double squaredLength(int h, int k, int l) {
        var lattice = structure.lattice();
        return h * h * lattice.reciprocalMetric(0, 0)
                + k * k * lattice.reciprocalMetric(1, 1)
                + l * l * lattice.reciprocalMetric(2, 2)
                + 2 * h * k * lattice.reciprocalMetric(0, 1)
                + 2 * h * l * lattice.reciprocalMetric(0, 2)
                + 2 * k * l * lattice.reciprocalMetric(1, 2);
    }

    private void reflection(int h, int k, int l, double length, Visitor visitor) {
        double s = length / 2;
        var factors = new TreeMap<Integer, Double>();
        for (int element : elements) {
            factors.put(element, ScatteringFactors.of(element, s));
        }
        double real = 0;
        double imaginary = 0;
        for (int site = 0; site < structure.sites().size(); site++) {
            double factor = 0;
            for (var occupant : structure.sites().get(site).occupants()) {
                factor += occupant.occupancy() * factors.get(occupant.element());
            }
            double[] x = phases[0][site];
            double[] y = phases[1][site];
            double[] z = phases[2][site];
            double yi = k < 0 ? -y[-2 * k + 1] : y[2 * k + 1];
            double zi = l < 0 ? -z[-2 * l + 1] : z[2 * l + 1];
            double yr = y[2 * Math.abs(k)];
            double zr = z[2 * Math.abs(l)];
            double yzReal = yr * zr - yi * zi;
            double yzImaginary = yr * zi + yi * zr;
            real += factor * (x[2 * h] * yzReal - x[2 * h + 1] * yzImaginary);
            imaginary += factor * (x[2 * h] * yzImaginary + x[2 * h + 1] * yzReal);
        }
        double sine = s * CU_K_ALPHA;
        double theta = StrictMath.asin(sine);
        double cosine = Math.sqrt(1 - sine * sine);
        double doubled = 1 - 2 * sine * sine;
        double lorentzPolarisation = (1 + doubled * doubled) / (sine * sine * cosine);
        visitor.visit(2 * StrictMath.toDegrees(theta), 2 * (real * real + imaginary * imaginary) * lorentzPolarisation);
    }

    private double[][] phases(int axis) {
        var sites = structure.sites();
        var result = new double[sites.size()][2 * limits[axis] + 2];
        for (int i = 0; i < sites.size(); i++) {
            var site = sites.get(i);
            double coordinate = axis == 0 ? site.x() : axis == 1 ? site.y() : site.z();
            for (int n = 0; n <= limits[axis]; n++) {
                // the whole turns are taken out first, so that the angle keeps its digits
                double turns = n * coordinate;
                double angle = 2 * Math.PI * (turns - Math.rint(turns));
                result[i][2 * n] = StrictMath.cos(angle);
                result[i][2 * n + 1] = StrictMath.sin(angle);
            }
        }
        return result;
    }
}
