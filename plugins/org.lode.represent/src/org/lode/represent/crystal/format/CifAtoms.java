package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Occupant;

/** Reads the atoms of a data block: where they are, what they are and how much of each place they fill. */
final class CifAtoms {
    private static final double MOST_OCCUPANCY = 1.02;

    /** Several elements may share each site. */
    private static final int MOST_ROWS = 4 * CrystalStructure.MOST_SITES;

    /** Elements that share a place, as the Pauling File writes them: {@code 0.8Nb + 0.2Zr}. */
    private static final Pattern SHARE =
            Pattern.compile("\\s*([0-9]{0,4}\\.?[0-9]{1,6}(?:\\([0-9]+\\))?)\\s*([A-Z][a-z]?)[0-9]?[+-]?\\s*");

    private final CifBlock block;
    private final Set<String> formula;
    private final Set<String> remarks;

    private CifAtoms(CifBlock block, Set<String> formula, Set<String> remarks) {
        this.block = block;
        this.formula = formula;
        this.remarks = remarks;
    }

    /**
     * The atoms as listed; those without coordinates are left out and remarked on.
     *
     * @param formula symbols of the elements in the file's own formula
     * @throws MaterialException if a row of the list can't be read
     */
    static List<AsymmetricAtom> read(CifBlock block, Set<String> formula, Set<String> remarks)
            throws MaterialException {
        return new CifAtoms(block, formula, remarks).read();
    }

    private List<AsymmetricAtom> read() throws MaterialException {
        int rows = block.column("_atom_site_fract_x").size();
        if (rows > MOST_ROWS) {
            throw new MaterialException("Data block " + Quotation.of(block.name()) + " lists " + rows
                    + " atoms; the most is " + MOST_ROWS + ".");
        }
        var labels = block.column("_atom_site_label", "_atom_site_type_symbol");
        var types = block.column("_atom_site_type_symbol", "_atom_site_label");
        var occupancies = block.column("_atom_site_occupancy");
        if (labels.isEmpty()) {
            throw new MaterialException(
                    "Data block " + Quotation.of(block.name()) + " has no '_atom_site_label' that names its atoms.");
        }
        var atoms = new ArrayList<AsymmetricAtom>();
        for (int row = 0; row < rows; row++) {
            var label = cell(labels, row, "_atom_site_label");
            var type = cell(types, row, "_atom_site_type_symbol");
            double occupancy =
                    occupancies.isEmpty() ? 1 : occupancy(label, cell(occupancies, row, "_atom_site_occupancy"));
            var position = position(row, label);
            if (occupancy > 0 && position.length > 0) {
                for (var occupant : occupants(CifNumber.known(type) ? type : label, occupancy)) {
                    atoms.add(new AsymmetricAtom(label, position, occupant));
                }
            }
        }
        if (block.column("_atom_site_attached_hydrogens").stream().anyMatch(count -> count.matches("[1-9].*"))) {
            remarks.add("hydrogens that the file attaches to other atoms have no coordinates and are left out");
        }
        return atoms;
    }

    private List<Occupant> occupants(String symbol, double occupancy) throws MaterialException {
        var occupants = new ArrayList<Occupant>();
        for (var part : symbol.split("\\+", -1)) {
            var matcher = SHARE.matcher(part);
            if (!matcher.matches()) {
                var element = element(symbol);
                return List.of(new Occupant(element.element(), occupancy, element.mass()));
            }
            var element = element(matcher.group(2));
            double share = occupancy(symbol, matcher.group(1));
            occupants.add(new Occupant(element.element(), occupancy * share, element.mass()));
        }
        return occupants;
    }

    private AtomLabel element(String symbol) throws MaterialException {
        var element = AtomLabel.parse(symbol, formula);
        if (!element.remark().isEmpty()) {
            remarks.add(element.remark());
        }
        return element;
    }

    /** Three coordinates, or none for an atom that the file lists without a place. */
    private double[] position(int row, String label) throws MaterialException {
        var position = new double[3];
        for (int i = 0; i < 3; i++) {
            var tag = "_atom_site_fract_" + "xyz".charAt(i);
            var text = cell(block.column(tag), row, tag);
            if ("?".equals(text)) {
                remarks.add("atoms without coordinates are left out");
                return new double[0];
            }
            // the dictionary gives coordinates the default 0, which '.' stands for
            position[i] = ".".equals(text) ? 0 : coordinate(text, label);
        }
        return position;
    }

    private static double coordinate(String text, String label) throws MaterialException {
        double value = CifNumber.parse(text).orElse(Double.NaN);
        if (!(Math.abs(value) <= 1000)) {
            throw new MaterialException("Atom " + Quotation.of(label) + " has the coordinate " + Quotation.of(text)
                    + ", which is no fraction of a cell edge; correct it.");
        }
        return value;
    }

    private static double occupancy(String label, String text) throws MaterialException {
        if (!CifNumber.known(text)) {
            return 1;
        }
        double value = CifNumber.parse(text).orElse(Double.NaN);
        if (!(value >= 0 && value <= MOST_OCCUPANCY)) {
            throw new MaterialException("Atom " + Quotation.of(label) + " has the occupancy " + Quotation.of(text)
                    + "; it must lie between 0 and 1.");
        }
        return Math.min(1, value);
    }

    private String cell(List<String> column, int row, String tag) throws MaterialException {
        if (row >= column.size()) {
            throw new MaterialException("Row " + (row + 1) + " of the atoms in data block " + Quotation.of(block.name())
                    + " lacks '" + tag + "'; the loop is cut short.");
        }
        return column.get(row);
    }
}
