package org.lode.represent.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.polymer.FragmentJoiner;
import org.lode.represent.polymer.FragmentTable;

/**
 * Repeat units put together from the fragments of a table, pattern by pattern.
 *
 * <p>Combinations with a junction that wouldn't last (O-O, N-N, O-N, S-S, carbonyl on carbonyl…) give no candidate.
 */
public final class FragmentSpace implements CandidateSpace {
    private final List<FragmentTable.Row> rows;
    private final long size;

    /** Takes the fragments and patterns. */
    public FragmentSpace(FragmentTable table) {
        rows = table.rows();
        size = rows.stream().mapToLong(FragmentTable.Row::choices).reduce(0, Math::addExact);
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.POLYMER;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<GeneratedCandidate> at(long index) {
        long rest = index;
        int row = 0;
        while (rest >= rows.get(row).choices()) {
            rest -= rows.get(row++).choices();
        }
        var parts = new ArrayList<FragmentJoiner.Part>();
        var names = new ArrayList<String>();
        for (var step : rows.get(row).steps()) {
            int choice = (int) (rest % step.choices());
            rest /= step.choices();
            var chain = step.chain().get(choice % step.chain().size());
            var side = step.sides().isEmpty()
                    ? null
                    : step.sides().get(choice / step.chain().size());
            parts.add(new FragmentJoiner.Part(chain, side));
            names.add(side == null ? chain.name() : chain.name() + "(" + side.name() + ")");
        }
        if (!FragmentJoiner.fits(parts)) {
            return Optional.empty();
        }
        try {
            var unit = Polymer.parse(FragmentJoiner.smiles(parts));
            return Optional.of(new GeneratedCandidate(unit, rows.get(row).name(), names));
        } catch (MaterialException e) {
            throw new IllegalStateException("fragments that fit make no repeat unit: " + names, e);
        }
    }
}
