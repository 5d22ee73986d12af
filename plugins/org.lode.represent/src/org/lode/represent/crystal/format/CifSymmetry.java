package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lode.represent.MaterialException;

/**
 * The symmetry operations of a data block: those it lists; where there are none, those of the Hall symbol, the
 * Hermann-Mauguin symbol or the number of its space group, in this order.
 *
 * @param operations the operations, each once
 * @param derived whether they come from the name of the space group
 */
record CifSymmetry(List<SymmetryOperation> operations, boolean derived) {
    private static final int MOST_OPERATIONS = 500;

    /** Lattice points in a cell of each centring. */
    private static final Map<String, Integer> CENTRINGS = Map.of("A", 2, "B", 2, "C", 2, "I", 2, "F", 4);

    private static final String[] SYMBOL_TAGS = {
        "_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m"
    };

    /** Copies the list. */
    CifSymmetry {
        operations = List.copyOf(operations);
    }

    /**
     * Reads the operations.
     *
     * @param rhombohedral whether the cell has rhombohedral axes
     * @throws MaterialException if an operation can't be read, or none is listed and the space group isn't known
     */
    static CifSymmetry of(CifBlock block, boolean rhombohedral, Set<String> remarks) throws MaterialException {
        var listed = block.column("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz").stream()
                .filter(CifNumber::known)
                .toList();
        return listed.isEmpty()
                ? derived(block, rhombohedral, remarks)
                : new CifSymmetry(listed(block, listed, remarks), false);
    }

    /** Whether the operations form a group: then all images of an atom have the same surroundings. */
    boolean group() {
        var group = SymmetryOperation.group(operations, HallSymbol.MOST_OPERATIONS);
        return group != null && group.size() == operations.size();
    }

    private static List<SymmetryOperation> listed(CifBlock block, List<String> texts, Set<String> remarks)
            throws MaterialException {
        if (texts.size() > MOST_OPERATIONS) {
            throw new MaterialException("Data block " + Quotation.of(block.name()) + " lists " + texts.size()
                    + " symmetry operations; the most is " + MOST_OPERATIONS + ".");
        }
        var distinct = new LinkedHashMap<Long, SymmetryOperation>();
        for (var text : texts) {
            var operation = SymmetryOperation.parse(text);
            distinct.putIfAbsent(operation.key(), operation);
        }
        // some programs lose the centring translations, so that every operation is listed once for each of them
        var centring = block.value(SYMBOL_TAGS).orElse("P").substring(0, 1);
        int points = CENTRINGS.getOrDefault(centring, 1);
        if (points > 1 && distinct.size() * points == texts.size()) {
            remarks.add("the symmetry operations are listed several times instead of with centring " + centring
                    + ", which is added");
            return centred(distinct.values(), centring);
        }
        return List.copyOf(distinct.values());
    }

    private static List<SymmetryOperation> centred(Iterable<SymmetryOperation> operations, String centring)
            throws MaterialException {
        var all = new ArrayList<SymmetryOperation>();
        for (var translation : HallSymbol.operations(centring + " 1")) {
            for (var operation : operations) {
                all.add(translation.after(operation));
            }
        }
        return all;
    }

    private static CifSymmetry derived(CifBlock block, boolean rhombohedral, Set<String> remarks)
            throws MaterialException {
        var hall = block.value("_space_group_name_hall", "_symmetry_space_group_name_hall");
        var symbol = block.value(SYMBOL_TAGS);
        var number = block.value("_space_group_it_number", "_symmetry_int_tables_number");
        if (hall.isEmpty() && symbol.isEmpty() && number.isEmpty()) {
            remarks.add("the file gives no symmetry; its atoms are taken as the whole cell");
            return new CifSymmetry(List.of(SymmetryOperation.IDENTITY), false);
        }
        var code = block.value("_space_group_it_coordinate_system_code").orElse("");
        var found = hall;
        if (found.isEmpty() && symbol.isPresent()) {
            found = SpaceGroups.hall(symbol.get(), code, rhombohedral);
        }
        if (found.isEmpty() && number.isPresent() && number.get().matches("[0-9]{1,3}")) {
            found = SpaceGroups.hall(Integer.parseInt(number.get()), code, rhombohedral);
        }
        if (found.isEmpty()) {
            throw new MaterialException("Data block " + Quotation.of(block.name())
                    + " lists no symmetry operations, and space group "
                    + Quotation.of(symbol.or(() -> number).orElse("")) + " is unknown; list the operations.");
        }
        remarks.add("the symmetry operations are those of the space group that the file names");
        return new CifSymmetry(HallSymbol.operations(found.get()), true);
    }
}
