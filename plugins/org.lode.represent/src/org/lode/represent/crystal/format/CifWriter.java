package org.lode.represent.crystal.format;

import java.util.Locale;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.composition.HillFormula;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Lattice;

/** Writes a crystal as CIF without symmetry: every site of the cell is listed. */
public final class CifWriter {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private CifWriter() {}

    /** The text of the file. Isotopes are written as their element. */
    public static String write(CrystalStructure structure) {
        var lattice = structure.lattice();
        var text = new StringBuilder("data_")
                .append(HillFormula.reduced(structure.amounts()))
                .append('\n');
        text.append(String.format(
                Locale.ROOT,
                "_cell_length_a %.6f%n_cell_length_b %.6f%n_cell_length_c %.6f%n".replace("%n", "\n"),
                length(lattice, A),
                length(lattice, B),
                length(lattice, C)));
        text.append(String.format(
                Locale.ROOT,
                "_cell_angle_alpha %.6f%n_cell_angle_beta %.6f%n_cell_angle_gamma %.6f%n".replace("%n", "\n"),
                angle(lattice, B, C),
                angle(lattice, A, C),
                angle(lattice, A, B)));
        text.append("_symmetry_space_group_name_H-M 'P 1'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n"
                + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n");
        int label = 0;
        for (var site : structure.sites()) {
            label++;
            for (var occupant : site.occupants()) {
                var symbol = ElementTable.standard().symbol(occupant.element());
                text.append(String.format(
                        Locale.ROOT,
                        "%s%d %s %.8f %.8f %.8f %s\n",
                        symbol,
                        label,
                        symbol,
                        site.x(),
                        site.y(),
                        site.z(),
                        (float) occupant.occupancy()));
            }
        }
        return text.toString();
    }

    private static double length(Lattice lattice, int vector) {
        return Math.sqrt(lattice.metric(vector, vector));
    }

    private static double angle(Lattice lattice, int one, int other) {
        double cosine = lattice.metric(one, other) / (length(lattice, one) * length(lattice, other));
        return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
    }
}
