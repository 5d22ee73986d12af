package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.Rejection;
import org.lode.represent.RowLimits;

/**
 * Computes a table's descriptors in blocks of rows, so that the table's length doesn't matter.
 *
 * @param limits what one row may cost
 * @param keepFailed whether rows without descriptors come out with missing values, too
 * @param remarks receives how doubtful structures were read and which figures were filled in, with the number of rows
 */
record DescriptorRun(
        Structures structures,
        Conditions conditions,
        MaterialKind kind,
        Recipe recipe,
        RowLimits limits,
        ResultLayout layout,
        boolean keepFailed,
        BufferedDataContainer described,
        RejectedRows rejected,
        Map<String, Integer> remarks) {
    private static final int BLOCK = 4096;
    private static final int REMARKS_SHOWN = 3;

    void all(Progress progress) {
        long total = structures.table().size();
        long done = 0;
        var block = new ArrayList<DataRow>(BLOCK);
        try (var rows = structures.table().iterator()) {
            while (rows.hasNext()) {
                block.add(rows.next());
                if (block.size() == BLOCK || !rows.hasNext()) {
                    block(block, counted(progress, done, block.size(), total));
                    done += block.size();
                    block.clear();
                }
            }
        }
    }

    /** The progress of a block of rows, told as that of the whole table. */
    private static Progress counted(Progress whole, long done, int rows, long total) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                long now = done + Math.round(fraction * rows);
                whole.report((double) now / total, String.format(Locale.ROOT, "%,d of %,d materials", now, total));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    private void block(List<DataRow> rows, Progress progress) {
        var texts = new ArrayList<String>(rows.size());
        rows.forEach(row -> texts.add(conditions.mixture(structures.text(row), row)));
        var features = new Featurizer(recipe, 0, limits).parseAndCompute(kind, texts, progress);
        features.remarks().forEach((remark, count) -> remarks.merge(remark, count, Integer::sum));
        var reasons = reasons(features);
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            progress.check();
            var row = rows.get(i);
            var reason = reasons.get(i);
            if (reason == null) {
                described.addRowToTable(layout.described(row, features.row(next++)));
            } else {
                rejected.add(row, reason);
                if (keepFailed) {
                    described.addRowToTable(layout.missing(row, reason));
                }
            }
        }
    }

    private static Map<Integer, String> reasons(Features features) {
        var reasons = new HashMap<Integer, String>();
        for (Rejection rejection : features.rejections()) {
            reasons.put(rejection.source(), rejection.reason());
        }
        return reasons;
    }

    /** One sentence with the remarks on most rows, empty if there are none. */
    Optional<String> note() {
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        var shown = remarks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REMARKS_SHOWN)
                .map(entry -> entry.getKey() + " (rows: " + entry.getValue() + ")")
                .collect(Collectors.joining("; "));
        int hidden = remarks.size() - REMARKS_SHOWN;
        return Optional.of("Note: " + shown + (hidden > 0 ? "; and " + hidden + " more notes." : "."));
    }
}
