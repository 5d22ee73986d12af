package org.lode.represent.crystal.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.composition.Formula;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Lattice;

/**
 * Reads a crystal structure from a CIF (Crystallographic Information File).
 *
 * <p>Of several data blocks the first one with a cell and coordinates counts. What the file says of itself (formula,
 * density) is compared with the structure, and a contradiction is remarked on.
 */
final class CifReader {
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    /** Formulas are often rounded, and hydrogens missing on purpose show well above this. */
    private static final double FORMULA_TOLERANCE = 0.005;

    private static final double DENSITY_TOLERANCE = 0.01;

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
        var structures = structures(text);
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

    /** The data blocks that have a structure. */
    static List<CifBlock> structures(String text) {
        return CifBlock.parse(text).stream()
                .filter(block -> !block.column("_cell_length_a").isEmpty()
                        && !block.column("_atom_site_fract_x").isEmpty())
                .toList();
    }

    private CrystalText structure() throws MaterialException {
        var lattice = Lattice.of(
                number("_cell_length_a"),
                number("_cell_length_b"),
                number("_cell_length_c"),
                number("_cell_angle_alpha"),
                number("_cell_angle_beta"),
                number("_cell_angle_gamma"));
        boolean rhombohedral = number("_cell_length_a") == number("_cell_length_c")
                && number("_cell_angle_alpha") == number("_cell_angle_gamma");
        var symmetry = CifSymmetry.of(block, rhombohedral, remarks);
        boolean group = symmetry.group();
        if (!group) {
            remarks.add("the symmetry operations of the file don't form a group");
        }
        var expansion = new SiteExpansion(lattice, symmetry.operations(), group);
        for (var atom : CifAtoms.read(block, symbols(), remarks)) {
            expansion.add(atom);
        }
        if (expansion.repeated()) {
            remarks.add("atoms that are listed although the symmetry makes them from others count once");
        }
        var structure = expansion.structure();
        compare(structure, symmetry.derived());
        return new CrystalText(structure, List.copyOf(remarks));
    }

    private double number(String tag) throws MaterialException {
        var text = block.value(tag)
                .orElseThrow(() ->
                        new MaterialException("Data block " + Quotation.of(block.name()) + " lacks '" + tag + "'."));
        return CifNumber.parse(text)
                .orElseThrow(() ->
                        new MaterialException("'" + tag + "' is " + Quotation.of(text) + ", which is no number."));
    }

    private Set<String> symbols() {
        var symbols = new LinkedHashSet<String>();
        var matcher = SYMBOL.matcher(block.value("_chemical_formula_sum").orElse(""));
        while (matcher.find()) {
            symbols.add(matcher.group());
        }
        return symbols;
    }

    /** Holds the structure against the file's own formula and density. */
    private void compare(CrystalStructure structure, boolean derived) throws MaterialException {
        var formula = block.value("_chemical_formula_sum").orElse("");
        if (!formula.isEmpty() && !agrees(formula, structure)) {
            if (derived) {
                throw new MaterialException("Data block " + Quotation.of(block.name())
                        + " lists no symmetry operations, and with "
                        + "those of the space group it names the sites don't make its formula " + Quotation.of(formula)
                        + "; list the operations.");
            }
            remarks.add("the file's formula is not that of its sites");
        }
        double density = block.value("_exptl_crystal_density_diffrn")
                .map(text -> CifNumber.parse(text).orElse(0))
                .orElse(0.0);
        if (density > 0 && Math.abs(structure.density() - density) > DENSITY_TOLERANCE * density) {
            remarks.add("the file's density is not that of its sites");
        }
    }

    // a formula that can't be read says nothing
    @SuppressWarnings("unused")
    private static boolean agrees(String formula, CrystalStructure structure) {
        try {
            return same(Formula.parse(formula.replace(" ", "")).amounts(), structure.amounts());
        } catch (MaterialException e) {
            return true;
        }
    }

    private static boolean same(SortedMap<Integer, Double> formula, SortedMap<Integer, Double> sites) {
        double formulaAtoms =
                formula.values().stream().mapToDouble(amount -> amount).sum();
        double siteAtoms = sites.values().stream().mapToDouble(amount -> amount).sum();
        return formula.keySet().equals(sites.keySet())
                && formula.keySet().stream()
                        .allMatch(element ->
                                Math.abs(formula.get(element) / formulaAtoms - sites.get(element) / siteAtoms)
                                        < FORMULA_TOLERANCE);
    }
}
