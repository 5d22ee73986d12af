package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.design.checkpoint.RunJournal;
import org.lode.design.likelihood.Likelihood;
import org.lode.design.likelihood.Targets;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Scores structures by a likelihood, each once, and archives all of them. Not thread-safe. */
public final class MaterialOracle implements Oracle, AutoCloseable {
    /** Structures that the likelihood is asked about at once. */
    private static final int BLOCK = 64;

    private final MaterialKind kind;
    private final Likelihood likelihood;
    private final RunJournal journal;
    private final Workers workers;
    private final Map<String, Archived> archive = new LinkedHashMap<>();
    private long unreadable;

    /**
     * Takes the likelihood.
     *
     * @param journal knows what an earlier run was told, and is told what is new
     * @param threads number of threads for reading structures; 0 for as many as there are processors
     */
    public MaterialOracle(MaterialKind kind, Likelihood likelihood, RunJournal journal, int threads) {
        this.kind = kind;
        this.likelihood = likelihood;
        this.journal = journal;
        workers = new Workers(threads);
    }

    /**
     * A structure and its canonical text, which is null for what can't be read; both were known before if there is one
     * only.
     */
    private record Read(Material material, String canonical) {}

    @Override
    public List<Score> score(List<String> smiles, int step, Progress progress) throws LearnException {
        var read = new Read[smiles.size()];
        workers.each(read.length, () -> kind, (i, materialKind) -> read[i] = read(smiles.get(i)), progress);
        var fresh = new LinkedHashMap<String, Material>();
        for (int i = 0; i < read.length; i++) {
            journal.read(smiles.get(i), read[i].canonical);
            if (read[i].canonical == null) {
                unreadable++;
            } else if (!archive.containsKey(read[i].canonical)) {
                fresh.putIfAbsent(read[i].canonical, read[i].material);
            }
        }
        evaluate(fresh, step, progress);
        var scores = new ArrayList<Score>(read.length);
        for (var structure : read) {
            scores.add(
                    structure.canonical == null
                            ? Score.UNREADABLE
                            : new Score(
                                    structure.canonical,
                                    archive.get(structure.canonical).evaluation()));
        }
        return scores;
    }

    /** Reads a structure, but not what is known to be none or to be in the archive. */
    private Read read(String text) {
        var known = journal.canonical(text);
        if (journal.knows(text) && (known == null || archive.containsKey(known))) {
            return new Read(null, known);
        }
        try {
            var material = Material.parse(kind, text);
            return new Read(material, known == null ? material.canonical() : known);
        } catch (
                @SuppressWarnings("unused")
                MaterialException unreadable) {
            return new Read(null, null);
        }
    }

    /**
     * Adds structures to the archive; the likelihood is asked about those that the journal doesn't know. It is asked in
     * blocks, so that a run that is stopped meanwhile keeps what it has paid for.
     */
    private void evaluate(Map<String, Material> fresh, int step, Progress progress) throws LearnException {
        var structures = List.copyOf(fresh.keySet());
        for (int from = 0; from < structures.size(); from += BLOCK) {
            var block = structures.subList(from, Math.min(structures.size(), from + BLOCK));
            var unknown = block.stream()
                    .filter(canonical -> journal.evaluation(canonical) == null)
                    .toList();
            var evaluations =
                    likelihood.evaluate(unknown.stream().map(fresh::get).toList(), progress);
            for (int i = 0; i < evaluations.size(); i++) {
                journal.evaluated(unknown.get(i), evaluations.get(i));
            }
            for (var canonical : block) {
                archive.put(
                        canonical, new Archived(fresh.get(canonical), canonical, step, journal.evaluation(canonical)));
            }
        }
    }

    @Override
    public Optional<Targets> targets() {
        return likelihood.targets();
    }

    @Override
    public double seconds(int step, double measured) {
        return journal.seconds(step, measured);
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
