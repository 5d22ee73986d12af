package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/**
 * Autocorrelations over the number of bonds between atoms.
 *
 * <p>Means are over the n atoms, not n - 1, so that a chain has the same coefficients whatever unit it is written with.
 */
final class AutocorrelationBlock implements DescriptorBlock {
    /** Largest number of bonds. */
    static final int LAGS = 8;

    private static final double EQUAL = 1e-12;

    private interface Weight {
        double of(MolecularGraph graph, int atom);
    }

    private record Property(String name, String definition, Weight weight) {}

    private static final List<Property> PROPERTIES = List.of(
            new Property(
                    "mass",
                    "mass relative to carbon",
                    (graph, atom) -> AtomMass.of(graph.element(atom)) / AtomMass.of(6)),
            new Property(
                    "electronegativity",
                    "Pauling electronegativity relative to carbon",
                    (graph, atom) -> ElementFigures.pauling(graph.element(atom)) / ElementFigures.pauling(6)),
            new Property("volume", "van der Waals volume relative to carbon", (graph, atom) -> {
                double ratio =
                        ElementFigures.vanDerWaalsRadius(graph.element(atom)) / ElementFigures.vanDerWaalsRadius(6);
                return ratio * ratio * ratio;
            }),
            new Property(
                    "polarisability",
                    "polarisability relative to carbon",
                    (graph, atom) ->
                            ElementFigures.polarisability(graph.element(atom)) / ElementFigures.polarisability(6)),
            new Property("logp", "contribution to log P with hydrogens", (graph, atom) -> {
                var typer = new CrippenTyper(graph);
                int hydrogens = graph.hydrogens(atom);
                return typer.type(atom).logP + (hydrogens == 0 ? 0 : hydrogens * typer.hydrogenType(atom).logP);
            }),
            new Property("hydrogens", "number of hydrogens", (graph, atom) -> graph.hydrogens(atom)));

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        for (var property : PROPERTIES) {
            for (int lag = 0; lag <= LAGS; lag++) {
                columns.add(Column.sum(
                        "ats" + lag + "_" + property.name(),
                        "",
                        "Sum over pairs of atoms " + lag + " bonds apart of the product of their "
                                + property.definition()));
            }
            for (int lag = 1; lag <= LAGS; lag++) {
                columns.add(Column.ratio(
                        "moran" + lag + "_" + property.name(),
                        "",
                        "Moran's coefficient over " + lag + " bonds of the " + property.definition()
                                + "; 0 without such pairs or if all atoms are equal"));
            }
            for (int lag = 1; lag <= LAGS; lag++) {
                columns.add(Column.ratio(
                        "geary" + lag + "_" + property.name(),
                        "",
                        "Geary's coefficient over " + lag + " bonds of the " + property.definition()
                                + "; 1 without such pairs or if all atoms are equal"));
            }
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        int atoms = graph.atoms();
        int count = PROPERTIES.size();
        var weights = new double[count][atoms];
        var means = new double[count];
        for (int p = 0; p < count; p++) {
            for (int atom = 0; atom < atoms; atom++) {
                weights[p][atom] = PROPERTIES.get(p).weight().of(graph, atom);
                means[p] += weights[p][atom] / atoms;
            }
        }
        var pairs = new int[LAGS + 1];
        var products = new double[count][LAGS + 1];
        var covariances = new double[count][LAGS + 1];
        var squares = new double[count][LAGS + 1];
        var distances = new BondDistances(graph, LAGS);
        for (int atom = 0; atom < atoms; atom++) {
            int reached = distances.from(atom);
            for (int i = 0; i < reached; i++) {
                int other = distances.atom(i);
                if (other < atom) {
                    continue;
                }
                int lag = distances.distance(other);
                pairs[lag]++;
                for (int p = 0; p < count; p++) {
                    double a = weights[p][atom];
                    double b = weights[p][other];
                    products[p][lag] += a * b;
                    covariances[p][lag] += (a - means[p]) * (b - means[p]);
                    squares[p][lag] += (a - b) * (a - b);
                }
            }
        }
        int next = offset;
        for (int p = 0; p < count; p++) {
            double variance = covariances[p][0] / atoms;
            for (int lag = 0; lag <= LAGS; lag++) {
                row[next++] = products[p][lag];
            }
            for (int lag = 1; lag <= LAGS; lag++) {
                boolean defined = pairs[lag] > 0 && variance > EQUAL;
                row[next] = defined ? covariances[p][lag] / pairs[lag] / variance : 0;
                row[next + LAGS] = defined ? squares[p][lag] / (2 * pairs[lag]) / variance : 1;
                next++;
            }
            next += LAGS;
        }
    }
}
