package org.lode.learn.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.molecule.MolecularGraph;

/** Descriptors of materials, kept for the models that are trained next. */
final class DescriptorCache {
    /** A table of 20,000 rows takes some 20 MB. */
    private static final int MOST = 8;

    private final int threads;
    private final Map<Key, Described> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(MaterialKind kind, String recipeHash, List<String> texts) {}

    /**
     * Materials with their descriptors.
     *
     * @param features the descriptors, with the rejected materials
     * @param canonical the canonical text of each row
     * @param masses the molar mass in g/mol of each row's molecule or repeat unit; NaN for other materials
     * @param atoms its number of atoms with the hydrogens; NaN for other materials
     */
    record Described(Features features, List<String> canonical, double[] masses, double[] atoms) {}

    DescriptorCache(int threads) {
        this.threads = threads;
    }

    Described of(MaterialKind kind, Recipe recipe, List<String> texts, Progress progress) throws LearnException {
        var key = new Key(kind, recipe.hash(), texts);
        var known = kept.get(key);
        if (known == null) {
            if (kept.size() == MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
            known = describe(kind, recipe, texts, progress);
            kept.put(key, known);
        }
        return known;
    }

    private Described describe(MaterialKind kind, Recipe recipe, List<String> texts, Progress progress)
            throws LearnException {
        var features = new Featurizer(recipe, threads).parseAndCompute(kind, texts, progress);
        var canonical = new ArrayList<String>();
        var masses = new double[features.rows()];
        var atoms = new double[features.rows()];
        for (int row = 0; row < features.rows(); row++) {
            progress.check();
            var material = parse(kind, texts.get(features.source(row)));
            canonical.add(material.canonical());
            var graph = graph(material);
            masses[row] = graph == null ? Double.NaN : graph.mass();
            atoms[row] = graph == null ? Double.NaN : graph.atomsWithHydrogens();
        }
        return new Described(features, canonical, masses, atoms);
    }

    private static Material parse(MaterialKind kind, String text) throws LearnException {
        try {
            return Material.parse(kind, text);
        } catch (MaterialException e) {
            throw new LearnException("'" + text + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static MolecularGraph graph(Material material) {
        if (material instanceof Molecule molecule) {
            return molecule.graph();
        }
        return material instanceof Polymer polymer ? polymer.unit().graph() : null;
    }
}
