package org.lode.represent.crystal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Atomic scattering factors for X-rays, of the free neutral atoms from H to Cf: f(s) = c + sum of a exp(-b s²) over four
 * terms, where s = sin θ / λ in 1/angstrom, up to 2.
 *
 * <p>D. T. Cromer, J. B. Mann, Acta Cryst. A24 (1968) 321; coefficients of International Tables for Crystallography C
 * (1992), table 6.1.1.4.
 */
final class ScatteringFactors {
    /** Atomic number of the last element: californium. */
    static final int LAST;

    private static final int TERMS = 4;
    private static final List<double[]> COEFFICIENTS = read();

    static {
        LAST = COEFFICIENTS.size();
    }

    private ScatteringFactors() {}

    /** The scattering factor in electrons. */
    static double of(int element, double s) {
        var coefficients = COEFFICIENTS.get(element - 1);
        double sum = coefficients[2 * TERMS];
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[i] * StrictMath.exp(-coefficients[TERMS + i] * s * s);
        }
        return sum;
    }

    private static List<double[]> read() {
        try (var in = ScatteringFactors.class.getResourceAsStream("scattering_factors.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
