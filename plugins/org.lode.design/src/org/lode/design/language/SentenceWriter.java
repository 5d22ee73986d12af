package org.lode.design.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/**
 * Writes and reads sentences of a {@link ChemicalLanguageModel}. Serves one thread; all that is random comes from the
 * caller's generator.
 */
public final class SentenceWriter {
    private static final int WALK_TRIES = 20;
    private static final int DRAWS = 8;
    private static final int SAMPLE_TRIES = 1000;

    private final Grammar grammar;
    private final Vocabulary vocabulary;
    private final Speaker[] speakers;
    private final Smoothing smoothing;
    private final Decoder decoder;
    private final double[] probabilities;
    private final int[] tokens;
    private int length;

    SentenceWriter(Grammar grammar, List<Voice> voices, Smoothing smoothing) {
        this.grammar = grammar;
        this.vocabulary = grammar.vocabulary();
        this.smoothing = smoothing;
        speakers = voices.stream().map(voice -> new Speaker(voice, grammar)).toArray(Speaker[]::new);
        decoder = new Decoder(grammar);
        probabilities = new double[vocabulary.size()];
        tokens = new int[grammar.maxTokens() + 1];
    }

    /** The same as {@link ChemicalLanguageModel#encode}, for those who have a writer already. */
    public Optional<Sentence> encode(Material material, long seed) {
        var graph = GraphEncoder.graph(material);
        if (!GraphEncoder.speakable(graph, grammar.maxTokens() / 2)) {
            return Optional.empty();
        }
        var encoded = GraphEncoder.encode(graph, vocabulary);
        return encoded == null ? Optional.empty() : walk(encoded, new SplittableRandom(seed));
    }

    /**
     * Draws a sentence: a beginning that comes to a dead end is thrown away and another one is drawn, so sentences come
     * in proportion to {@link #logProbability}. Nothing after {@value #SAMPLE_TRIES} dead ends.
     */
    public Optional<Sentence> sample(RandomGenerator random) {
        for (int i = 0; i < SAMPLE_TRIES; i++) {
            clear();
            var sentence = finish(random);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    /**
     * Draws a new end for a sentence, or nothing if it comes to a dead end.
     *
     * @param kept the number of tokens that stay, less than the sentence's length
     */
    public Optional<Sentence> regrow(Sentence sentence, int kept, RandomGenerator random) {
        replay(sentence, kept);
        return finish(random);
    }

    /** The logarithm of a sentence's probability; negative infinity for one that is never written. */
    public double logProbability(Sentence sentence) {
        clear();
        double log = 0;
        for (int i = 0; i < sentence.length(); i++) {
            int token = sentence.token(i);
            double sum = masked(look());
            double probability = probabilities[token] / sum;
            if (!(probability > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            log += StrictMath.log(probability);
            append(token);
        }
        return log;
    }

    /**
     * The logarithm of a sentence's probability if a share of each token's probability is spread evenly over all tokens
     * that are allowed: so languages can be compared on sentences of which one of them knows nothing.
     *
     * @param share from 0 to 1
     */
    public double logProbability(Sentence sentence, double share) {
        clear();
        double log = 0;
        for (int i = 0; i < sentence.length(); i++) {
            int token = sentence.token(i);
            int allowed = 0;
            for (int other = 0; other < probabilities.length; other++) {
                allowed += decoder.allows(other) ? 1 : 0;
            }
            if (!decoder.allows(token)) {
                return Double.NEGATIVE_INFINITY;
            }
            log += StrictMath.log((continuations() ? (1 - share) * probabilities[token] : 0) + share / allowed);
            append(token);
        }
        return log;
    }

    /**
     * Another sentence of the same structure, such that sentences stay distributed as the language has them.
     *
     * <p>Random walks are drawn and one of them or the old sentence is chosen with weights {@code p(S) / q(S)}, {@code
     * q} being the probability of the walk (iterated sampling importance resampling; C. Andrieu, A. Lee, M. Vihola,
     * Bernoulli 24 (2018) 842).
     *
     * @param walks the number of walks
     */
    public Sentence reroot(Sentence sentence, int walks, RandomGenerator random) {
        var graph = graph(sentence);
        var candidates = new Sentence[walks + 1];
        var weights = new double[walks + 1];
        candidates[0] = sentence;
        weights[0] = logProbability(sentence) - RandomWalk.logDensity(graph);
        for (int i = 1; i <= walks; i++) {
            var written = RandomWalk.write(grammar, graph, random);
            weights[i] = Double.NEGATIVE_INFINITY;
            if (written != null) {
                candidates[i] = new Sentence(written);
                double log = logProbability(candidates[i]);
                if (log > Double.NEGATIVE_INFINITY) {
                    weights[i] = log - RandomWalk.logDensity(decoder.molecule().graph());
                }
            }
        }
        return candidates[draw(weights, random)];
    }

    /** A random walk through a sentence's structure, whatever its probability; the sentence itself if none is found. */
    public Sentence shuffle(Sentence sentence, RandomGenerator random) {
        return walk(graph(sentence), random).orElse(sentence);
    }

    /** A child of two structures, written by a random walk, or nothing if none was found: see {@link Crossover}. */
    public Optional<Sentence> cross(Sentence one, Sentence other, RandomGenerator random) {
        var child = Crossover.cross(
                graph(one), graph(other), vocabulary, grammar.attachments(), grammar.maxTokens() / 2, random);
        return child == null ? Optional.empty() : walk(child, random);
    }

    Optional<Sentence> walk(ChemicalGraph graph, RandomGenerator random) {
        for (int i = 0; i < WALK_TRIES; i++) {
            var written = RandomWalk.write(grammar, graph, random);
            if (written != null) {
                var sentence = new Sentence(written);
                if (read(sentence, sentence.length())) {
                    return Optional.of(sentence);
                }
            }
        }
        return Optional.empty();
    }

    /** The structure of a sentence. */
    ChemicalGraph graph(Sentence sentence) {
        replay(sentence, sentence.length());
        return decoder.molecule().graph();
    }

    /** The sentence as SMILES. */
    public String smiles(Sentence sentence) {
        var text = new StringBuilder(2 * sentence.length());
        var digits = new int[Vocabulary.MAX_OPEN_RINGS];
        var used = new boolean[Vocabulary.MAX_OPEN_RINGS + 1];
        int open = 0;
        for (int i = 0; i < sentence.length(); i++) {
            var token = vocabulary.token(sentence.token(i));
            switch (token.kind()) {
                case RING_OPEN -> {
                    int digit = 1;
                    while (used[digit]) {
                        digit++;
                    }
                    used[digit] = true;
                    digits[open++] = digit;
                    text.append(token.bond().text()).append(digitText(digit));
                }
                case RING_CLOSE -> {
                    int ring = open - 1 - token.distance();
                    text.append(digitText(digits[ring]));
                    used[digits[ring]] = false;
                    System.arraycopy(digits, ring + 1, digits, ring, open - 1 - ring);
                    open--;
                }
                case END -> {
                    // has no counterpart in SMILES
                }
                default -> text.append(token.text());
            }
        }
        return text.toString();
    }

    private static String digitText(int digit) {
        return digit < 10 ? Integer.toString(digit) : "%" + digit;
    }

    /** The probabilities of all tokens behind the first {@code kept} tokens of a sentence; all 0 at a dead end. */
    double[] continuations(Sentence sentence, int kept) {
        replay(sentence, kept);
        continuations();
        return probabilities.clone();
    }

    boolean isEnd(int token) {
        return token == vocabulary.end();
    }

    private void clear() {
        decoder.clear();
        for (var speaker : speakers) {
            speaker.clear();
        }
        length = 0;
    }

    private void append(int token) {
        decoder.append(token);
        for (var speaker : speakers) {
            speaker.append(token);
        }
        tokens[length++] = token;
    }

    /** Reads the first tokens of a sentence of this grammar. */
    private void replay(Sentence sentence, int count) {
        clear();
        for (int i = 0; i < count; i++) {
            append(sentence.token(i));
        }
    }

    /** Reads the first tokens of a sentence; false if the decoder would not write them. */
    private boolean read(Sentence sentence, int count) {
        clear();
        for (int i = 0; i < count; i++) {
            if (!decoder.allows(sentence.token(i))) {
                return false;
            }
            append(sentence.token(i));
        }
        return true;
    }

    private Optional<Sentence> finish(RandomGenerator random) {
        int end = vocabulary.end();
        for (int token = next(random); token >= 0; token = next(random)) {
            append(token);
            if (token == end) {
                return Optional.of(new Sentence(Arrays.copyOf(tokens, length)));
            }
        }
        return Optional.empty();
    }

    private int draw(double uniform) {
        double sum = 0;
        int last = -1;
        for (int token = 0; token < probabilities.length; token++) {
            if (probabilities[token] > 0) {
                sum += probabilities[token];
                last = token;
                if (uniform < sum) {
                    return token;
                }
            }
        }
        return last;
    }

    /** Draws an index with probabilities proportional to the exponentials; 0 if all are negative infinity. */
    private static int draw(double[] logWeights, RandomGenerator random) {
        double most = Arrays.stream(logWeights).max().orElseThrow();
        double uniform = random.nextDouble();
        if (most == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        var weights = new double[logWeights.length];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(logWeights[i] - most);
            total += weights[i];
        }
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                sum += weights[i];
                last = i;
                if (uniform * total < sum) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Draws the next token, -1 at a dead end. */
    private int next(RandomGenerator random) {
        int longest = look();
        if (smoothing == Smoothing.KNESER_NEY) {
            // A draw that is thrown away when not allowed has the masked probabilities without computing them all.
            for (int i = 0; i < DRAWS; i++) {
                int token = speaker(random).draw(random);
                if (decoder.allows(token)) {
                    return token;
                }
            }
        }
        return continuations(longest) ? draw(random.nextDouble()) : -1;
    }

    /** A speaker, drawn by their shares. */
    private Speaker speaker(RandomGenerator random) {
        int last = speakers.length - 1;
        if (last == 0) {
            return speakers[0];
        }
        double left = random.nextDouble();
        for (int i = 0; i < last; i++) {
            left -= speakers[i].share();
            if (left < 0) {
                return speakers[i];
            }
        }
        return speakers[last];
    }

    /** Lets all speakers look up the tokens so far; the number of contexts of the one who knows the longest. */
    private int look() {
        int longest = 0;
        for (var speaker : speakers) {
            longest = Math.max(longest, speaker.look());
        }
        return longest;
    }

    /** Computes the probabilities of the tokens that may follow; false at a dead end. */
    private boolean continuations() {
        return continuations(look());
    }

    private boolean continuations(int longest) {
        double sum = masked(longest);
        if (sum <= 0) {
            return false;
        }
        for (int token = 0; token < probabilities.length; token++) {
            probabilities[token] /= sum;
        }
        return true;
    }

    /** Computes the probabilities of the tokens that may follow, up to a factor: gives their sum, 0 at a dead end. */
    private double masked(int longest) {
        Arrays.fill(probabilities, 0);
        if (smoothing == Smoothing.KNESER_NEY) {
            for (var speaker : speakers) {
                speaker.addKneserNey(probabilities);
            }
            return mask();
        }
        for (int order = longest - 1; order >= 0; order--) {
            Arrays.fill(probabilities, 0);
            for (var speaker : speakers) {
                speaker.addPlain(order, probabilities);
            }
            double sum = mask();
            if (sum > 0) {
                return sum;
            }
        }
        Arrays.fill(probabilities, 1);
        return mask();
    }

    /** Takes out what may not follow; the sum of the rest. */
    private double mask() {
        double sum = 0;
        for (int token = 0; token < probabilities.length; token++) {
            if (probabilities[token] > 0) {
                if (decoder.allows(token)) {
                    sum += probabilities[token];
                } else {
                    probabilities[token] = 0;
                }
            }
        }
        return sum;
    }
}
