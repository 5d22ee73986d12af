package org.lode.represent;

/**
 * How large a material may be and how long its row of descriptors may take; beyond it the row is rejected, so that one
 * material can't hold up all others.
 *
 * @param atoms most heavy atoms of a molecule, repeat unit or component, or most sites of a crystal's cell
 * @param seconds most seconds that one row may take
 */
public record RowLimits(int atoms, double seconds) {
    /** No limits but those of reading. */
    public static final RowLimits NONE = new RowLimits(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    /** Beyond any material that descriptors of this kind are meant for: 1000 atoms, 10 seconds. */
    public static final RowLimits STANDARD = new RowLimits(1000, 10);

    private static final int LONGEST_NAME = 60;

    /** Checks that both are above 0. */
    public RowLimits {
        if (atoms < 1 || !(seconds > 0)) {
            throw new IllegalArgumentException("limits of a row must be above 0");
        }
    }

    /** Whether rows may take any time. */
    boolean unlimitedTime() {
        return seconds == Double.POSITIVE_INFINITY;
    }

    void check(Material material) throws MaterialException {
        int size = size(material);
        if (size > atoms) {
            throw new MaterialException("'" + shortened(material.text()) + "' has " + size + " atoms; the limit is "
                    + atoms + ". Raise the limit of atoms to have it described.");
        }
    }

    /** The reason why a row that took too long is rejected. */
    String tooLong(String text) {
        return "The descriptors of '" + shortened(text) + "' take longer than " + seconds
                + " s. Raise the limit of time or take other descriptors.";
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }

    private static int size(Material material) {
        if (material instanceof Molecule molecule) {
            return molecule.graph().atoms();
        }
        if (material instanceof Polymer polymer) {
            return polymer.unit().graph().atoms();
        }
        if (material instanceof Blend blend) {
            return blend.components().stream()
                    .mapToInt(component -> size(component.material()))
                    .max()
                    .orElse(0);
        }
        return material instanceof Crystal crystal ? crystal.structure().sites().size() : 0;
    }
}
