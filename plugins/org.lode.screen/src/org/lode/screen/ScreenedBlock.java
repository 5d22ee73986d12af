package org.lode.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Predictions;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.filter.MaterialFilter;

/**
 * Candidates that were read together, with their predictions.
 *
 * @param candidates the candidates
 * @param first the place of the first one in the source
 * @param reasons why a candidate was rejected, null for those that weren't
 * @param canonical the canonical texts, null where they aren't needed
 * @param keys the materials' keys, 0 for rejected ones
 * @param rows the row of each candidate in the predictions, -1 for a rejected one
 * @param predictions one per property
 */
record ScreenedBlock(
        List<Candidate> candidates,
        long first,
        String[] reasons,
        String[] canonical,
        long[] keys,
        int[] rows,
        List<Predictions> predictions) {
    static ScreenedBlock of(
            List<Candidate> candidates,
            long first,
            MaterialKind kind,
            boolean canonical,
            List<MaterialFilter> filters,
            ModelPanel panel,
            Progress progress)
            throws LearnException {
        var quiet = new Quiet(progress);
        var reasons = new String[candidates.size()];
        var texts = new String[candidates.size()];
        var keys = new long[candidates.size()];
        var materials = new ArrayList<Material>(candidates.size());
        var places = new ArrayList<Integer>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            quiet.check();
            reasons[i] = candidates.get(i).problem();
            if (reasons[i] != null) {
                continue;
            }
            try {
                var material = Material.parse(kind, candidates.get(i).text());
                reasons[i] = objection(material, filters);
                if (reasons[i] != null) {
                    continue;
                }
                texts[i] = canonical ? material.canonical() : null;
                keys[i] = MaterialKey.of(material);
                materials.add(material);
                places.add(i);
            } catch (MaterialException e) {
                reasons[i] = e.getMessage();
            }
        }
        var result = panel.predict(materials, 1, quiet);
        var rows = new int[candidates.size()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < result.sources().length; row++) {
            rows[places.get(result.sources()[row])] = row;
        }
        for (var rejection : result.rejections()) {
            reasons[places.get(rejection.source())] = rejection.reason();
        }
        return new ScreenedBlock(candidates, first, reasons, texts, keys, rows, result.predictions());
    }

    private static String objection(Material material, List<MaterialFilter> filters) {
        for (var filter : filters) {
            var objection = filter.objection(material);
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return null;
    }

    RejectedCandidate rejected(int i) {
        var candidate = candidates.get(i);
        return new RejectedCandidate(first + i, candidate.name(), candidate.text(), candidate.place(), reasons[i]);
    }

    ScreenedCandidate row(int i, Targets targets) {
        int row = rows[i];
        int properties = predictions.size();
        var mean = new double[properties];
        var deviation = new double[properties];
        var lower = new double[properties];
        var upper = new double[properties];
        var inDomain = new boolean[properties];
        for (int property = 0; property < properties; property++) {
            mean[property] = predictions.get(property).mean()[row];
            deviation[property] = predictions.get(property).deviation()[row];
            lower[property] = predictions.get(property).lower()[row];
            upper[property] = predictions.get(property).upper()[row];
            inDomain[property] = predictions.get(property).inDomain()[row];
        }
        var logProbability = targets.logProbabilities(predictions, row);
        var candidate = candidates.get(i);
        return new ScreenedCandidate(
                first + i,
                candidate.place(),
                candidate.name(),
                candidate.text(),
                canonical[i],
                mean,
                deviation,
                lower,
                upper,
                inDomain,
                logProbability,
                Arrays.stream(logProbability).sum(),
                keys[i]);
    }

    /** Asks whether to stop, but tells nothing: blocks are worked off in several threads. */
    private record Quiet(Progress progress) implements Progress {
        @Override
        public void report(double fraction, String message) {
            // the screening reports
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
