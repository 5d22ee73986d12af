package org.lode.design.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lode.design.DesignException;
import org.lode.represent.Blend;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.molecule.MolecularGraph;

/**
 * An n-gram model of extended SMILES: the prior {@code p(S)} of Bayesian design.
 *
 * <p>It is learned from random walks through each structure, from different atoms (H. Ikebata et al., J. Comput.-Aided
 * Mol. Des. 31 (2017) 379), and decodes under a mask that lets only valid structures through ({@link Decoder}): the
 * probability of a token is that of the n-gram model among the allowed ones, so the probabilities of the tokens behind
 * any beginning add up to one. Stereochemistry is not part of the language.
 *
 * <p>Immutable and thread-safe; sentences are read and written by a {@link SentenceWriter}, one per thread.
 */
public final class ChemicalLanguageModel {
    private static final int ADAPTED_ROOTINGS = 5;

    private final MaterialKind kind;
    private final Grammar grammar;
    private final List<Voice> voices;
    private final String remark;

    /** Takes at least one voice; their shares add up to one. */
    ChemicalLanguageModel(MaterialKind kind, List<Voice> voices) {
        this(kind, voices, "");
    }

    private ChemicalLanguageModel(MaterialKind kind, List<Voice> voices, String remark) {
        this.kind = kind;
        this.voices = List.copyOf(voices);
        this.remark = remark;
        grammar = Grammar.union(voices.stream().map(Voice::grammar).toList());
    }

    /**
     * The mixture of languages: the probability of each token is the mean of theirs, with the shares as weights. What
     * one of them allows is allowed.
     *
     * @param languages at least one, all of the same kind of structures and smoothing
     * @param shares one per language, not negative; they need not add up to one
     * @throws IllegalArgumentException if the languages don't fit each other or the shares have no sum above 0
     */
    public static ChemicalLanguageModel mixture(List<ChemicalLanguageModel> languages, double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share >= 0 ? share : Double.NaN;
        }
        if (languages.isEmpty() || shares.length != languages.size() || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("There are " + languages.size() + " languages with the shares "
                    + Arrays.toString(shares) + "; give a share of at least 0 for each and one above 0.");
        }
        var first = languages.get(0);
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < shares.length; i++) {
            var language = languages.get(i);
            if (language.kind != first.kind
                    || language.settings().smoothing() != first.settings().smoothing()) {
                throw new IllegalArgumentException("Languages of different kinds of material or smoothing don't mix.");
            }
            for (var voice : language.voices) {
                if (shares[i] > 0) {
                    voices.add(voice.withShare(voice.share() * shares[i] / sum));
                }
            }
        }
        var remark = languages.stream()
                .map(ChemicalLanguageModel::remark)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new ChemicalLanguageModel(first.kind, voices, remark);
    }

    /**
     * Learns a language. Structures of several fragments, or too large for a sentence, are left out; of a large corpus
     * fewer sentences of each structure are read, and of a very large one evenly spread structures ({@link #remark}).
     *
     * @param kind {@link MaterialKind#MOLECULE} or {@link MaterialKind#POLYMER}
     * @param corpus structures of that kind
     * @throws DesignException if no structure is left to learn from
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static ChemicalLanguageModel train(
            MaterialKind kind, List<? extends Material> corpus, LanguageSettings settings, Progress progress)
            throws DesignException {
        requireSpoken(kind, corpus);
        var learner = new GrammarLearner();
        var graphs = new ArrayList<MolecularGraph>(corpus.size());
        for (var material : corpus) {
            progress.check();
            var graph = GraphEncoder.graph(material);
            if (GraphEncoder.speakable(graph, settings.maxTokens() / 2)) {
                learner.read(graph);
                graphs.add(graph);
            }
        }
        if (graphs.isEmpty()) {
            throw new DesignException("There is no structure to learn the chemical language from; give at least one "
                    + kind.label() + " of one fragment with at most " + settings.maxTokens() / 2 + " atoms.");
        }
        var grammar = learner.grammar(kind, settings.maxTokens());
        var encoded = graphs.stream()
                .map(graph -> GraphEncoder.encode(graph, grammar.vocabulary()))
                .toList();
        var table = count(encoded, grammar, settings, progress);
        return new ChemicalLanguageModel(
                kind,
                List.of(new Voice(settings, grammar, table, graphs.size(), 1)),
                SentenceChoice.of(encoded, settings).remark(encoded, settings));
    }

    /**
     * Refuses materials that no language of a kind tells of: those of other kinds, and blends such as copolymers.
     *
     * @throws DesignException that names the first of them
     */
    public static void requireSpoken(MaterialKind kind, List<? extends Material> materials) throws DesignException {
        if (kind != MaterialKind.MOLECULE && kind != MaterialKind.POLYMER) {
            throw new DesignException(
                    "There is no chemical language of a " + kind.label() + "; design molecules or polymers.");
        }
        for (var material : materials) {
            if (material instanceof Blend && material.kind() == kind) {
                throw new DesignException("'" + material.text() + "' has several components; the chemical language of "
                        + kind.label() + "s knows single structures only. Take it out, or split it into them.");
            }
            if (material.kind() != kind) {
                throw new DesignException(
                        "'" + material.text() + "' is a " + material.kind().label() + "; the language of "
                                + kind.label() + "s learns from " + kind.label() + "s only.");
            }
        }
    }

    private static NGramTable count(
            List<ChemicalGraph> graphs, Grammar grammar, LanguageSettings settings, Progress progress) {
        int orders = settings.order() + 2;
        var counts = new NGramCounts(orders);
        var context = new Context(grammar, settings.order());
        var choice = SentenceChoice.of(graphs, settings);
        for (int i = 0; i < graphs.size(); i += choice.stride()) {
            progress.check();
            if (i % 256 == 0) {
                progress.report((double) i / graphs.size(), "learning the chemical language");
            }
            var random = new SplittableRandom(Context.mix(settings.seed() ^ Context.mix(i)));
            var graph = graphs.get(i);
            int first = random.nextInt(graph.atoms());
            for (int walk = 0; walk < choice.sentences(graph); walk++) {
                int root = (first + walk) % graph.atoms();
                var tokens = RandomWalk.write(grammar, graph, root, random);
                if (tokens != null) {
                    count(tokens, context, counts);
                }
            }
        }
        return new NGramTable(counts, grammar.vocabulary().size(), progress);
    }

    private static void count(int[] tokens, Context context, NGramCounts counts) {
        context.clear();
        for (int token : tokens) {
            counts.add(context.hashes(), context.hashCount(), token);
            context.append(token);
        }
    }

    /**
     * A language with the same grammar and tokens that is learned from a few sentences of this one alone.
     *
     * @param seed of the choice of walks through their structures
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public ChemicalLanguageModel adapted(List<Sentence> sentences, long seed, Progress progress) {
        var writer = newWriter();
        var graphs = new ArrayList<ChemicalGraph>(sentences.size());
        for (var sentence : sentences) {
            progress.check();
            graphs.add(writer.graph(sentence));
        }
        var settings = settings();
        var newSettings = settings.withSeed(seed).withRootings(Math.min(ADAPTED_ROOTINGS, settings.rootings()));
        var table = count(graphs, grammar, newSettings, progress);
        return new ChemicalLanguageModel(kind, List.of(new Voice(newSettings, grammar, table, graphs.size(), 1)));
    }

    /**
     * The same without contexts that were seen fewer than {@code least} times, for small files: what they knew is told
     * by their shorter contexts.
     */
    public ChemicalLanguageModel pruned(int least) {
        return new ChemicalLanguageModel(
                kind,
                voices.stream()
                        .map(voice -> voice.withTable(voice.table().pruned(least)))
                        .toList(),
                remark);
    }

    /**
     * Writes the language as a file: see {@link LanguageFile}.
     *
     * @param out stays open
     * @throws IOException if that fails
     */
    public void save(OutputStream out) throws IOException {
        LanguageFile.write(this, out);
    }

    /**
     * Reads a language that {@link #save} has written.
     *
     * @param name what the file is called, for messages
     * @throws DesignException if it is no such file, or a damaged one
     * @throws IOException if reading fails
     */
    public static ChemicalLanguageModel load(InputStream in, String name) throws DesignException, IOException {
        return LanguageFile.read(in, name);
    }

    /** What of a large corpus was left out when it was learned, a sentence; empty if nothing was, or after loading. */
    public String remark() {
        return remark;
    }

    Grammar grammar() {
        return grammar;
    }

    List<Voice> voices() {
        return voices;
    }

    /** The kind of structures. */
    public MaterialKind kind() {
        return kind;
    }

    /** The same knowledge with the tokens' probabilities estimated in another way. */
    public ChemicalLanguageModel withSmoothing(Smoothing smoothing) {
        return new ChemicalLanguageModel(
                kind,
                voices.stream()
                        .map(voice -> voice.withSettings(voice.settings().withSmoothing(smoothing)))
                        .toList(),
                remark);
    }

    /** How it was learned; of a mixture, how the first of its languages was. */
    public LanguageSettings settings() {
        return voices.get(0).settings();
    }

    /** The number of structures it was learned from. */
    public int structures() {
        return voices.stream().mapToInt(Voice::structures).sum();
    }

    /** The number of different tokens. */
    public int vocabularySize() {
        return grammar.vocabulary().size();
    }

    /** The number of pairs of a context and a token that were counted. */
    public int entries() {
        return voices.stream().mapToInt(voice -> voice.table().entries()).sum();
    }

    /** A writer and reader of sentences, for one thread. */
    public SentenceWriter newWriter() {
        return new SentenceWriter(grammar, voices, settings().smoothing());
    }

    /**
     * A sentence of a structure, or nothing if the language can't tell of it: it has an atom, bond or ring of a kind
     * that the language has never met, or several fragments.
     *
     * @param material of the language's kind: see {@link #requireSpoken}
     * @param seed of the choice among its sentences
     */
    public Optional<Sentence> encode(Material material, long seed) {
        return newWriter().encode(material, seed);
    }
}
