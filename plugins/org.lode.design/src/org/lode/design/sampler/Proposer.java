package org.lode.design.sampler;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.design.edit.GraphCrossover;
import org.lode.design.edit.GraphEdit;
import org.lode.design.edit.GraphMutation;
import org.lode.design.edit.MonomerExchange;
import org.lode.design.edit.Plausibility;
import org.lode.design.edit.RingSwap;
import org.lode.design.edit.SubstituentSwap;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/** Makes proposals of parents by all kinds of move. For one thread; what it makes depends on its arguments only. */
final class Proposer {
    private final ChemicalLanguageModel prior;
    private final SentenceWriter writer;
    private final Map<MoveKind, GraphEdit> edits = new EnumMap<>(MoveKind.class);
    private ChemicalLanguageModel adapted;
    private SentenceWriter adaptedWriter;

    Proposer(ChemicalLanguageModel prior) {
        this.prior = prior;
        writer = prior.newWriter();
        edits.put(MoveKind.GRAPH_CROSSOVER, new GraphCrossover(Plausibility.STANDARD));
        edits.put(MoveKind.MUTATION, new GraphMutation(Plausibility.STANDARD));
        edits.put(MoveKind.RING_SWAP, new RingSwap(Plausibility.STANDARD));
        edits.put(MoveKind.SUBSTITUENT_SWAP, new SubstituentSwap(Plausibility.STANDARD));
        edits.put(MoveKind.MONOMER_EXCHANGE, new MonomerExchange(Plausibility.STANDARD));
    }

    /** Takes a second language, for {@link MoveKind#ADAPTED_TAIL}; null if there is none yet. */
    void adapt(ChemicalLanguageModel language) {
        if (language != adapted) {
            adapted = language;
            adaptedWriter = language == null ? null : language.newWriter();
        }
    }

    /** A proposal; one that came to nothing has no material. */
    Proposal propose(MoveKind kind, Member parent, Member partner, SplittableRandom random) {
        var edit = edits.get(kind);
        if (edit != null) {
            return edit.apply(parent.material(), partner.material(), random)
                    .map(child -> read(kind, child, 0))
                    .orElseGet(() -> Proposal.nothing(kind, 1));
        }
        var sentence = parent.particle().sentence();
        if (sentence == null) {
            return Proposal.nothing(kind, 1);
        }
        if (kind == MoveKind.CROSSOVER) {
            var other = partner.particle().sentence();
            var child = other == null ? Optional.<Sentence>empty() : writer.cross(sentence, other, random);
            return child.map(text -> read(kind, text, 0)).orElseGet(() -> Proposal.nothing(kind, 1));
        }
        var grower = kind == MoveKind.ADAPTED_TAIL && adaptedWriter != null ? adaptedWriter : writer;
        var move = TailMove.free(sentence, writer, grower, random);
        return move.to()
                .map(text -> read(kind, text, move.failed()))
                .orElseGet(() -> Proposal.nothing(kind, move.failed()));
    }

    /** The sentence of a structure, null if the language can't tell of it. */
    Sentence sentence(Material material, long seed) {
        return prior.encode(material, seed).orElse(null);
    }

    /** What the language says, whatever there is already. */
    Proposal sample(SplittableRandom random) {
        return writer.sample(random)
                .map(sentence -> read(MoveKind.TAIL, sentence, 0))
                .orElseGet(() -> Proposal.nothing(MoveKind.TAIL, 1));
    }

    /** A sentence as a proposal. */
    Proposal read(MoveKind kind, Sentence sentence, int failed) {
        try {
            return read(kind, Material.parse(prior.kind(), writer.smiles(sentence)), failed);
        } catch (
                @SuppressWarnings("unused")
                MaterialException unreadable) {
            return Proposal.nothing(kind, failed + 1);
        }
    }

    private static Proposal read(MoveKind kind, Material material, int failed) {
        EnvironmentCounts counts;
        try {
            counts = EnvironmentCounts.of(material);
        } catch (
                @SuppressWarnings("unused")
                MaterialException none) {
            counts = null;
        }
        return new Proposal(kind, material, material.canonical(), counts, failed);
    }
}
