package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.design.likelihood.Likelihood;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Scores structures by a likelihood, each once, and archives all of them. Not thread-safe. */
public final class MaterialOracle implements Oracle, AutoCloseable {
    private final MaterialKind kind;
    private final Likelihood likelihood;
    private final Workers workers;
    private final Map<String, Archived> archive = new LinkedHashMap<>();
    private long unreadable;

    /**
     * Takes the likelihood.
     *
     * @param threads number of threads for reading structures; 0 for as many as there are processors
     */
    public MaterialOracle(MaterialKind kind, Likelihood likelihood, int threads) {
        this.kind = kind;
        this.likelihood = likelihood;
        workers = new Workers(threads);
    }

    /** A structure and its canonical text. */
    private record Read(Material material, String canonical) {}

    @Override
    public List<Score> score(List<String> smiles, int step, Progress progress) throws LearnException {
        var read = new Read[smiles.size()];
        workers.each(
                read.length,
                () -> kind,
                (i, materialKind) -> {
                    try {
                        var material = Material.parse(materialKind, smiles.get(i));
                        read[i] = new Read(material, material.canonical());
                    } catch (MaterialException e) {
                        read[i] = new Read(null, e.getMessage());
                    }
                },
                progress);
        var fresh = new LinkedHashMap<String, Material>();
        for (var structure : read) {
            if (structure.material == null) {
                unreadable++;
            } else if (!archive.containsKey(structure.canonical)) {
                fresh.putIfAbsent(structure.canonical, structure.material);
            }
        }
        var evaluations =
                likelihood.evaluate(List.copyOf(fresh.values()), progress).iterator();
        fresh.forEach((canonical, material) ->
                archive.put(canonical, new Archived(material, canonical, step, evaluations.next())));
        var scores = new ArrayList<Score>(read.length);
        for (var structure : read) {
            scores.add(
                    structure.material == null
                            ? Score.UNREADABLE
                            : new Score(
                                    structure.canonical,
                                    archive.get(structure.canonical)
                                            .evaluation()
                                            .logLikelihood()));
        }
        return scores;
    }

    @Override
    public long calls() {
        return archive.size();
    }

    /** How many proposals the chemistry toolkit refused. */
    public long unreadable() {
        return unreadable;
    }

    /** All structures that were evaluated, in the order in which they were met. */
    public List<Archived> archive() {
        return List.copyOf(archive.values());
    }

    @Override
    public void close() {
        workers.close();
    }
}
