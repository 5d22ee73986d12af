package org.lode.represent.crystal;

import org.lode.represent.Interruption;
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
    private final int[] elements;

    /** Sites in order of their elements, a disordered site once for each: those of element i end at ends[i]. */
    private final int[] ends;

    private final int[] sites;
    private final double[] occupancies;

    /** Is told of a reflection: its diffraction angle 2θ in degrees, and its intensity per cell. */
    interface Visitor {
        void visit(double angle, double intensity);
    }

    private PowderPattern(CrystalStructure structure, double longest) {
        this.structure = structure;
        this.longest = longest;
        elements = structure.amounts().keySet().stream()
                .mapToInt(element -> element)
                .toArray();
        ends = new int[elements.length];
        int most = structure.sites().stream()
                .mapToInt(site -> site.occupants().size())
                .sum();
        sites = new int[most];
        occupancies = new double[most];
        int next = 0;
        for (int i = 0; i < elements.length; i++) {
            for (int site = 0; site < structure.sites().size(); site++) {
                for (var occupant : structure.sites().get(site).occupants()) {
                    if (occupant.element() == elements[i]) {
                        sites[next] = site;
                        occupancies[next++] = occupant.occupancy();
                    }
                }
            }
            ends[i] = next;
        }
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
        if (reflections * sites.length > MOST_TERMS) {
            throw new MaterialException("The unit cell of "
                    + Math.round(structure.lattice().volume()) + " Å³ with "
                    + structure.sites().size()
                    + " sites has too many reflections; leave descriptor 'xrd' out or give a "
                    + "smaller angle.");
        }
    }

    private void run(Visitor visitor) {
        int[] limits = new int[3];
        var waves = new Waves[3];
        for (int axis = 0; axis < 3; axis++) {
            double length = Math.sqrt(structure.lattice().metric(axis, axis));
            limits[axis] = (int) Math.floor(longest * length * (1 + 1e-12));
            waves[axis] = waves(axis, limits[axis]);
        }
        // of h and -h, which scatter alike, one is enough: the first index that isn't 0 is above 0
        for (int h = 0; h <= limits[0]; h++) {
            for (int k = h == 0 ? 0 : -limits[1]; k <= limits[1]; k++) {
                Interruption.check();
                var plane = waves[0].at(h).times(waves[1].at(k));
                for (int l = h == 0 && k == 0 ? 1 : -limits[2]; l <= limits[2]; l++) {
                    double length = Math.sqrt(squaredLength(h, k, l));
                    if (length <= longest) {
                        reflection(plane, waves[2].at(l), length, visitor);
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

    private void reflection(Wave plane, Wave third, double length, Visitor visitor) {
        double s = length / 2;
        double real = 0;
        double imaginary = 0;
        int i = 0;
        for (int kind = 0; kind < elements.length; kind++) {
            double kindReal = 0;
            double kindImaginary = 0;
            for (; i < ends[kind]; i++) {
                kindReal += plane.real[i] * third.real[i] - plane.imaginary[i] * third.imaginary[i];
                kindImaginary += plane.real[i] * third.imaginary[i] + plane.imaginary[i] * third.real[i];
            }
            double factor = ScatteringFactors.of(elements[kind], s);
            real += factor * kindReal;
            imaginary += factor * kindImaginary;
        }
        double sine = s * CU_K_ALPHA;
        double cosine = Math.sqrt(1 - sine * sine);
        double doubled = 1 - 2 * sine * sine;
        double lorentzPolarisation = (1 + doubled * doubled) / (sine * sine * cosine);
        visitor.visit(
                2 * StrictMath.toDegrees(StrictMath.asin(sine)),
                2 * (real * real + imaginary * imaginary) * lorentzPolarisation);
    }

    /** exp(2πi n x) of every entry of {@link #sites}; along the first axis times the occupancy. */
    private Waves waves(int axis, int limit) {
        var waves = new Wave[limit + 1];
        for (int n = 0; n <= limit; n++) {
            Interruption.check();
            waves[n] = new Wave(sites.length);
            for (int i = 0; i < sites.length; i++) {
                var site = structure.sites().get(sites[i]);
                double coordinate = axis == 0 ? site.x() : axis == 1 ? site.y() : site.z();
                // the whole turns are taken out first, so that the angle keeps its digits
                double turns = n * coordinate;
                double angle = 2 * Math.PI * (turns - Math.rint(turns));
                double weight = axis == 0 ? occupancies[i] : 1;
                waves[n].real[i] = weight * StrictMath.cos(angle);
                waves[n].imaginary[i] = weight * StrictMath.sin(angle);
            }
        }
        return new Waves(waves);
    }

    /** Waves by their number from 0 up. */
    private record Waves(Wave[] fromZero) {
        Wave at(int n) {
            return n >= 0 ? fromZero[n] : fromZero[-n].conjugate();
        }
    }

    /** A complex number for each entry of {@link #sites}. */
    private static final class Wave {
        private final double[] real;
        private final double[] imaginary;
        private Wave conjugate;

        Wave(int size) {
            real = new double[size];
            imaginary = new double[size];
        }

        Wave conjugate() {
            if (conjugate == null) {
                conjugate = new Wave(real.length);
                for (int i = 0; i < real.length; i++) {
                    conjugate.real[i] = real[i];
                    conjugate.imaginary[i] = -imaginary[i];
                }
            }
            return conjugate;
        }

        Wave times(Wave other) {
            var product = new Wave(real.length);
            for (int i = 0; i < real.length; i++) {
                product.real[i] = real[i] * other.real[i] - imaginary[i] * other.imaginary[i];
                product.imaginary[i] = real[i] * other.imaginary[i] + imaginary[i] * other.real[i];
            }
            return product;
        }
    }
}
