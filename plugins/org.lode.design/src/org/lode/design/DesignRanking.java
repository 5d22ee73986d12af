package org.lode.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.design.DesignSettings.Selection;
import org.lode.design.sampler.Archived;
import org.lode.design.search.ScaffoldCap;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;

/** Makes the list of designs from everything that was evaluated. */
final class DesignRanking {
    /** Candidates looked at per wanted design when similar ones, or those of a common scaffold, are left out. */
    private static final int DEPTH = 20;

    private static final Comparator<Archived> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (Archived archived) -> -archived.evaluation().logLikelihood())
            .thenComparing(Archived::canonical);

    private DesignRanking() {}

    /**
     * Ranks by the posterior probability where that was sampled, and by the likelihood times the factors of the
     * constraints where it wasn't or is the same.
     */
    static List<Design> rank(
            List<Archived> archive,
            PosteriorShares shares,
            List<? extends Material> seeds,
            DesignSettings settings,
            Progress progress) {
        var knownMaterials = new ArrayList<Material>(seeds);
        knownMaterials.addAll(settings.avoided());
        var known = new KnownStructures(knownMaterials, settings.sampler().threads(), progress);
        var selection = settings.selection();
        boolean diverse = selection.largestSimilarity() < 1 || selection.mostPerScaffold() < selection.designs();
        var candidates = archive.stream()
                .filter(archived -> archived.evaluation().logLikelihood() > Double.NEGATIVE_INFINITY)
                .filter(archived -> !selection.onlyNovel() || !known.contains(archived.canonical()))
                .sorted(Comparator.comparingDouble((Archived archived) -> -shares.of(archived.canonical()))
                        .thenComparing(LIKELIEST_FIRST))
                .limit((long) selection.designs() * (diverse ? DEPTH : 1))
                .toList();
        int threads = settings.sampler().threads();
        var fingerprints =
                Similarities.of(candidates.stream().map(Archived::material).toList(), threads, progress);
        var chosen = choose(candidates, fingerprints, selection, progress);
        var knownFingerprints = Similarities.of(knownMaterials, threads, progress);
        var routes = new Routes();
        var designs = new ArrayList<Design>();
        for (int index : chosen) {
            progress.check();
            var archived = candidates.get(index);
            var material = canonical(archived);
            int nearest = -1;
            double similarity = 0;
            for (int other = 0; other < knownFingerprints.size(); other++) {
                double value = fingerprints.similarity(index, knownFingerprints, other);
                if (nearest < 0 || value > similarity) {
                    nearest = other;
                    similarity = value;
                }
            }
            designs.add(new Design(
                    designs.size() + 1,
                    material,
                    archived.evaluation(),
                    !known.contains(archived.canonical()),
                    nearest < 0 ? "" : knownMaterials.get(nearest).text(),
                    similarity,
                    archived.step(),
                    shares.of(archived.canonical()),
                    routes.of(material)));
        }
        return designs;
    }

    private static List<Integer> choose(
            List<Archived> candidates, Similarities fingerprints, Selection selection, Progress progress) {
        var scaffolds = new ScaffoldCap(selection.mostPerScaffold());
        var chosen = new ArrayList<Integer>();
        for (int i = 0; i < fingerprints.size() && chosen.size() < selection.designs(); i++) {
            progress.check();
            if (!isTooSimilar(i, chosen, fingerprints, selection.largestSimilarity())
                    && scaffolds.admits(canonical(candidates.get(i)))) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private static boolean isTooSimilar(
            int candidate, List<Integer> chosen, Similarities fingerprints, double largestSimilarity) {
        if (largestSimilarity >= 1) {
            return false;
        }
        for (int better : chosen) {
            if (fingerprints.similarity(candidate, fingerprints, better) > largestSimilarity) {
                return true;
            }
        }
        return false;
    }

    /** The material in its canonical text, as it was evaluated if that can't be read back. */
    private static Material canonical(Archived archived) {
        try {
            return Material.parse(archived.material().kind(), archived.canonical());
        } catch (MaterialException e) {
            throw new IllegalStateException(
                    "canonical text of '" + archived.material().text() + "'", e);
        }
    }
}
