package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Lattice;
import org.lode.represent.crystal.Occupant;
import org.lode.represent.crystal.Site;

/**
 * Reads a crystal structure from VASP's POSCAR (VASP Wiki, page POSCAR).
 *
 * <p>VASP 5 names the elements in line 6; for files of VASP 4 they come from the first line or from behind the
 * coordinates. A negative scale is the volume of the cell; three scales are one for each Cartesian component.
 */
final class PoscarReader {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30})([eEdD][+-]?[0-9]{1,3})?");
    private static final int HEAD = 7;

    private final String[] lines;
    private int line;

    private PoscarReader(String text) {
        lines = text.split("\r\n|\n|\r", -1);
    }

    static CrystalText read(String text) throws MaterialException {
        return new PoscarReader(text).structure();
    }

    private CrystalText structure() throws MaterialException {
        if (lines.length <= HEAD) {
            throw new MaterialException(
                    "The text is neither a CIF nor a POSCAR: it has only " + lines.length + " lines.");
        }
        var comment = words(lines[line++]);
        var scales = numbers("the scale", 1);
        var vectors = new double[9];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(numbers("a lattice vector", 3), 0, vectors, 3 * i, 3);
        }
        var factors = scale(vectors, scales);
        var lattice = Lattice.of(vectors);
        var symbols = NUMBER.matcher(first(words(peek()))).matches() ? List.<String>of() : words(lines[line++]);
        var counts = counts(words(peek()));
        line++;
        if (peek().strip().matches("[sS].*")) {
            line++;
        }
        boolean cartesian = peek().strip().matches("[cCkK].*");
        if (!cartesian && !peek().strip().matches("[dD].*")) {
            throw fault("'Direct' or 'Cartesian'");
        }
        line++;
        return new CrystalText(
                CrystalStructure.of(lattice, sites(lattice, cartesian ? factors : null, counts, symbols, comment)),
                List.of());
    }

    private static double[] scale(double[] vectors, double[] scales) throws MaterialException {
        var factors = new double[3];
        for (int i = 0; i < 3; i++) {
            factors[i] = scales.length >= 3 ? scales[i] : scales[0];
            if (scales.length < 3 && scales[0] < 0) {
                factors[i] = Math.cbrt(-scales[0] / Lattice.of(vectors).volume());
            }
            if (!(factors[i] > 0)) {
                throw new MaterialException(
                        "The scale in line 2 of the POSCAR is " + factors[i] + "; give a number other than 0.");
            }
        }
        for (int i = 0; i < 9; i++) {
            vectors[i] *= factors[i % 3];
        }
        return factors;
    }

    private List<Site> sites(
            Lattice lattice, double[] factors, int[] counts, List<String> symbols, List<String> comment)
            throws MaterialException {
        var sites = new ArrayList<Site>();
        for (int kind = 0; kind < counts.length; kind++) {
            for (int i = 0; i < counts[kind]; i++) {
                var words = words(peek());
                var position = numbers("the coordinates of atom " + (sites.size() + 1), 3);
                if (factors != null) {
                    position = lattice.fractional(
                            position[0] * factors[0], position[1] * factors[1], position[2] * factors[2]);
                }
                var element = element(kind, counts.length, symbols, comment, words);
                sites.add(new Site(
                        fraction(position[0]),
                        fraction(position[1]),
                        fraction(position[2]),
                        List.of(new Occupant(element.element(), 1, element.mass())),
                        sites.size()));
            }
        }
        return sites;
    }

    /** From line 6, else from behind the coordinates, else from the first line if it names as many elements. */
    private static AtomLabel element(
            int kind, int kinds, List<String> symbols, List<String> comment, List<String> words)
            throws MaterialException {
        if (!symbols.isEmpty()) {
            if (symbols.size() != kinds) {
                throw new MaterialException("Line 6 of the POSCAR names " + symbols.size()
                        + " elements and line 7 gives " + kinds + " numbers of atoms; make them match.");
            }
            return AtomLabel.parse(symbols.get(kind), Set.of());
        }
        var last = words.get(words.size() - 1);
        if (words.size() > 3 && last.matches("[A-Z][a-z]?[0-9+-]*") && !last.matches("[TF]")) {
            return AtomLabel.parse(last, Set.of());
        }
        if (comment.size() == kinds) {
            return AtomLabel.parse(comment.get(kind), Set.of());
        }
        throw new MaterialException("The POSCAR doesn't name its elements; write their symbols into line 6.");
    }

    private int[] counts(List<String> words) throws MaterialException {
        var counts = new ArrayList<Integer>();
        long total = 0;
        for (var word : words) {
            if (!word.matches("[0-9]{1,9}")) {
                break;
            }
            counts.add(Integer.parseInt(word));
            total += counts.get(counts.size() - 1);
        }
        if (counts.isEmpty()) {
            throw fault("the numbers of atoms");
        }
        if (total > CrystalStructure.MOST_SITES) {
            throw new MaterialException(
                    "The POSCAR has " + total + " atoms; the most is " + CrystalStructure.MOST_SITES + ".");
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The numbers that a line begins with: at least so many. */
    private double[] numbers(String what, int least) throws MaterialException {
        var words = words(peek());
        var numbers = words.stream()
                .takeWhile(word -> NUMBER.matcher(word).matches())
                .mapToDouble(word -> Double.parseDouble(word.replace('d', 'e').replace('D', 'e')))
                .toArray();
        if (numbers.length < least) {
            throw fault(what);
        }
        line++;
        return numbers;
    }

    private String peek() throws MaterialException {
        if (line >= lines.length) {
            throw new MaterialException("The POSCAR ends after line " + lines.length + "; it is cut short.");
        }
        return lines[line];
    }

    private MaterialException fault(String wanted) {
        return new MaterialException("Line " + (line + 1) + " of the POSCAR is " + Quotation.of(lines[line].strip())
                + ", where " + wanted + " should stand.");
    }

    private static List<String> words(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "" : words.get(0);
    }

    private static double fraction(double coordinate) {
        return coordinate - Math.floor(coordinate);
    }
}
