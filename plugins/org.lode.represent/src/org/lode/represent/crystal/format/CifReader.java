package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.Lattice;
import org.lode.represent.crystal.Occupant;

/**
 * Reads a crystal structure from a CIF (Crystallographic Information File).
 *
 * <p>Of several data blocks the first one with a cell and coordinates counts. Symmetry comes from the listed operations;
 * where there are none from the Hall symbol, the Hermann-Mauguin symbol or the number of the space group, in this order.
 */
final class CifReader {
    private static final int MOST_OPERATIONS = 500;
    private static final double MOST_OCCUPANCY = 1.02;
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    private final CifBlock block;
    private final Set<String> remarks = new LinkedHashSet<>();

    private CifReader(CifBlock block) {
        this.block = block;
    }

    /**
     * Reads the first structure.
     *
     * @throws MaterialException if there is none, or it is not whole
     */
    static CrystalText read(String text) throws MaterialException {
        var blocks = CifBlock.parse(text);
        var structures = blocks.stream().filter(CifReader::hasStructure).toList();
        if (structures.isEmpty()) {
            throw new MaterialException("The CIF has no structure: no data block has a cell ('_cell_length_a') and "
                    + "fractional coordinates ('_atom_site_fract_x').");
        }
        var reader = new CifReader(structures.get(0));
        if (structures.size() > 1) {
            reader.remarks.add("of " + structures.size() + " structures in the file the first one is read");
        }
        return reader.structure();
    }

    static boolean hasStructure(CifBlock block) {
        return !block.column("_cell_length_a").isEmpty()
                && !block.column("_atom_site_fract_x").isEmpty();
    }

    private CrystalText structure() throws MaterialException {
        var lattice = lattice();
        var operations = operations();
        var group = SymmetryOperation.group(operations, HallSymbol.MOST_OPERATIONS);
        boolean closed = group != null && group.size() == operations.size();
        if (!closed) {
            remarks.add("the symmetry operations of the file don't form a group");
        }
        var structure = SiteExpansion.expand(lattice, operations, closed, atoms());
        return new CrystalText(structure, List.copyOf(remarks));
    }

    private Lattice lattice() throws MaterialException {
        return Lattice.of(
                number("_cell_length_a"),
                number("_cell_length_b"),
                number("_cell_length_c"),
                number("_cell_angle_alpha"),
                number("_cell_angle_beta"),
                number("_cell_angle_gamma"));
    }

    private double number(String tag) throws MaterialException {
        var text = block.value(tag)
                .orElseThrow(() -> new MaterialException("Data block '" + block.name() + "' lacks '" + tag + "'."));
        return CifNumber.parse(text)
                .orElseThrow(() -> new MaterialException("'" + tag + "' is '" + text + "', which is no number."));
    }

    private List<SymmetryOperation> operations() throws MaterialException {
        var listed = block.column("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz").stream()
                .filter(CifNumber::known)
                .toList();
        if (listed.isEmpty()) {
            return derivedOperations();
        }
        if (listed.size() > MOST_OPERATIONS) {
            throw new MaterialException("Data block '" + block.name() + "' lists " + listed.size()
                    + " symmetry operations; the most is " + MOST_OPERATIONS + ".");
        }
        var operations = new ArrayList<SymmetryOperation>();
        var keys = new LinkedHashSet<String>();
        for (var text : listed) {
            var operation = SymmetryOperation.parse(text);
            if (keys.add(operation.key())) {
                operations.add(operation);
            }
        }
        return operations;
    }

    private List<SymmetryOperation> derivedOperations() throws MaterialException {
        var hall = block.value("_space_group_name_hall", "_symmetry_space_group_name_hall");
        var symbol =
                block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m");
        var number = block.value("_space_group_it_number", "_symmetry_int_tables_number");
        if (hall.isEmpty() && symbol.isEmpty() && number.isEmpty()) {
            remarks.add("the file gives no symmetry; its atoms are taken as the whole cell");
            return List.of(SymmetryOperation.IDENTITY);
        }
        var code = block.value("_space_group_it_coordinate_system_code").orElse("");
        var found = hall;
        if (found.isEmpty() && symbol.isPresent()) {
            found = SpaceGroups.hall(symbol.get(), code, rhombohedral());
        }
        if (found.isEmpty() && number.isPresent() && number.get().matches("[0-9]{1,3}")) {
            found = SpaceGroups.hall(Integer.parseInt(number.get()), code, rhombohedral());
        }
        if (found.isEmpty()) {
            throw new MaterialException(
                    "Data block '" + block.name() + "' lists no symmetry operations, and space group '"
                            + symbol.or(() -> number).orElse("") + "' is unknown; list the operations.");
        }
        remarks.add("the symmetry operations are those of the space group that the file names");
        return HallSymbol.operations(found.get());
    }

    private boolean rhombohedral() throws MaterialException {
        return number("_cell_length_a") == number("_cell_length_c")
                && number("_cell_angle_alpha") == number("_cell_angle_gamma");
    }

    private List<AsymmetricAtom> atoms() throws MaterialException {
        var xs = block.column("_atom_site_fract_x");
        var labels = block.column("_atom_site_label", "_atom_site_type_symbol");
        var types = block.column("_atom_site_type_symbol", "_atom_site_label");
        var occupancies = block.column("_atom_site_occupancy");
        if (labels.isEmpty()) {
            throw new MaterialException(
                    "Data block '" + block.name() + "' has no '_atom_site_label' that names its atoms.");
        }
        var formula = formula();
        var atoms = new ArrayList<AsymmetricAtom>();
        for (int row = 0; row < xs.size(); row++) {
            var label = cell(labels, row, "_atom_site_label");
            double occupancy =
                    occupancies.isEmpty() ? 1 : occupancy(label, cell(occupancies, row, "_atom_site_occupancy"));
            var position = position(row, label);
            if (occupancy > 0 && position.length > 0) {
                var element = element(label, cell(types, row, "_atom_site_type_symbol"), formula);
                atoms.add(new AsymmetricAtom(
                        label, position, new Occupant(element.element(), occupancy, element.mass())));
            }
        }
        if (block.column("_atom_site_attached_hydrogens").stream().anyMatch(count -> count.matches("[1-9].*"))) {
            remarks.add("hydrogens that the file attaches to other atoms have no coordinates and are left out");
        }
        return atoms;
    }

    private AtomLabel element(String label, String type, Set<String> formula) throws MaterialException {
        var named = CifNumber.known(type) ? type : label;
        var element = AtomLabel.parse(named, formula);
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
            throw new MaterialException("Atom '" + label + "' has the coordinate '" + text
                    + "', which is no fraction of a cell edge; correct it.");
        }
        return value;
    }

    private double occupancy(String label, String text) throws MaterialException {
        if (!CifNumber.known(text)) {
            return 1;
        }
        double value = CifNumber.parse(text).orElse(Double.NaN);
        if (!(value >= 0 && value <= MOST_OCCUPANCY)) {
            throw new MaterialException(
                    "Atom '" + label + "' has the occupancy '" + text + "'; it must lie between 0 and 1.");
        }
        return Math.min(1, value);
    }

    private String cell(List<String> column, int row, String tag) throws MaterialException {
        if (row >= column.size()) {
            throw new MaterialException("Row " + (row + 1) + " of the atoms in data block '" + block.name()
                    + "' lacks '" + tag + "'; the loop is cut short.");
        }
        return column.get(row);
    }

    private Set<String> formula() {
        var symbols = new LinkedHashSet<String>();
        var matcher = SYMBOL.matcher(block.value("_chemical_formula_sum").orElse(""));
        while (matcher.find()) {
            symbols.add(matcher.group());
        }
        return symbols;
    }
}
