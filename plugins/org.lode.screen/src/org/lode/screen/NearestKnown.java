package org.lode.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * Finds to each of some materials the known one that it resembles most, by the Tanimoto similarity of circular fragments or
 * amounts of elements. Of equal ones the earlier; memory holds a block of the known ones.
 */
public final class NearestKnown {
    private static final int BLOCK = 2048;

    /** Beyond what rounding makes of sums of counts. */
    private static final double ROUNDING = 1e-6;

    private final MaterialKind kind;
    private final Fingerprints materials;
    private final Match[] nearest;

    /**
     * A known material with the similarity, from 0 to 1.
     *
     * @param text as the user wrote it; null if nothing known could be read
     */
    public record Match(String text, double similarity) {
        /** Nothing is known. */
        public static final Match NONE = new Match(null, 0);
    }

    private NearestKnown(MaterialKind kind, List<String> texts, Progress progress) {
        this.kind = kind;
        materials = Fingerprints.of(texts, kind, progress);
        nearest = new Match[texts.size()];
        Arrays.fill(nearest, Match.NONE);
    }

    /**
     * The nearest known ones.
     *
     * @param texts materials that can be read
     * @param known known ones; those that can't be read count for nothing
     */
    public static List<Match> of(MaterialKind kind, List<String> texts, Iterator<String> known, Progress progress) {
        var search = new NearestKnown(kind, texts, progress);
        while (known.hasNext()) {
            search.take(known, progress);
        }
        return List.of(search.nearest);
    }

    @SuppressWarnings("unused") // a text that is no material resembles none
    private void take(Iterator<String> known, Progress progress) {
        var texts = new ArrayList<String>();
        var block = new ArrayList<Material>();
        while (known.hasNext() && block.size() < BLOCK) {
            progress.check();
            var text = known.next();
            try {
                block.add(Material.parse(kind, text));
                texts.add(text);
            } catch (MaterialException unreadable) {
                continue;
            }
        }
        var others = Fingerprints.of(kind, block, progress);
        for (int material = 0; material < nearest.length; material++) {
            progress.check();
            compare(material, others, texts);
        }
    }

    private void compare(int material, Fingerprints others, List<String> texts) {
        for (int other = 0; other < others.size(); other++) {
            var best = nearest[material];
            if (best.text() != null
                    && materials.mostSimilarity(material, others, other) + ROUNDING < best.similarity()) {
                continue;
            }
            double similarity = materials.similarity(material, others, other);
            if (best.text() == null || similarity > best.similarity()) {
                nearest[material] = new Match(texts.get(other), similarity);
            }
        }
    }
}
