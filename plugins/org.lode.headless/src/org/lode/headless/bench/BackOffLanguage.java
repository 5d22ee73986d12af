package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The language of iQSPR: counts of the next token by the last contracted tokens, by whether a branch is open and by the
 * number of open rings, without smoothing. The longest context that was ever seen gives the probabilities alone.
 *
 * <p>Instead of a table per order, the contexts of all tokens of the corpus stand sorted, the nearest token first: those
 * that share their last n tokens stand together.
 */
final class BackOffLanguage {
    /** The longest context. */
    static final int ORDER = 20;

    private static final int WIDTH = ORDER + 1;
    private static final char NONE = 0;

    private final Map<String, Character> codes;
    private final List<String> vocabulary;
    /** For each token of the corpus the state and then the codes of the tokens before it, in ascending order. */
    private final char[] contexts;

    private final char[] next;

    private BackOffLanguage(Map<String, Character> codes, List<String> vocabulary, char[] contexts, char[] next) {
        this.codes = codes;
        this.vocabulary = vocabulary;
        this.contexts = contexts;
        this.next = next;
    }

    /** Counts the tokens of sentences without their ends; the first token of each is never foretold. */
    static BackOffLanguage train(List<List<String>> sentences) {
        var codes = new HashMap<String, Character>();
        var vocabulary = new ArrayList<String>();
        vocabulary.add("");
        int count = sentences.stream().mapToInt(List::size).sum();
        var contexts = new char[count * WIDTH];
        var next = new char[count];
        int row = 0;
        for (var sentence : sentences) {
            var context = new ContractedContext();
            for (int i = 0; i <= sentence.size(); i++) {
                var token = i < sentence.size() ? sentence.get(i) : ExtendedSmiles.END;
                var code = codes.computeIfAbsent(token, key -> {
                    vocabulary.add(key);
                    return (char) (vocabulary.size() - 1);
                });
                if (i > 0) {
                    System.arraycopy(key(context, codes), 0, contexts, row * WIDTH, WIDTH);
                    next[row++] = code;
                }
                context.add(token);
            }
        }
        var order = IntStream.range(0, row)
                .boxed()
                .sorted((a, b) -> compare(contexts, a * WIDTH, b * WIDTH))
                .mapToInt(Integer::intValue)
                .toArray();
        var sortedContexts = new char[row * WIDTH];
        var sortedNext = new char[row];
        for (int i = 0; i < row; i++) {
            System.arraycopy(contexts, order[i] * WIDTH, sortedContexts, i * WIDTH, WIDTH);
            sortedNext[i] = next[order[i]];
        }
        return new BackOffLanguage(codes, vocabulary, sortedContexts, sortedNext);
    }

    private static int compare(char[] contexts, int a, int b) {
        return Arrays.compare(contexts, a, a + WIDTH, contexts, b, b + WIDTH);
    }

    private static char[] key(ContractedContext context, Map<String, Character> codes) {
        var key = new char[WIDTH];
        key[0] = (char) (2 * context.openRings() + (context.inBranch() ? 1 : 0));
        for (int i = 1; i < WIDTH; i++) {
            var token = context.back(i - 1);
            key[i] = token == null ? NONE : codes.getOrDefault(token, Character.MAX_VALUE);
        }
        return key;
    }

    /** A token drawn behind a context; empty if its last token was never seen in this state. */
    Optional<String> draw(ContractedContext context, SplittableRandom random) {
        var range = range(context);
        return range.isEmpty()
                ? Optional.empty()
                : Optional.of(vocabulary.get(next[range.from + random.nextInt(range.to - range.from)]));
    }

    /** The probability of a token behind a context; 0 behind one that was never seen. */
    double probability(ContractedContext context, String token) {
        var range = range(context);
        var code = codes.getOrDefault(token, Character.MAX_VALUE);
        long hits = IntStream.range(range.from, range.to)
                .filter(i -> next[i] == code)
                .count();
        return range.isEmpty() ? 0 : hits / (double) (range.to - range.from);
    }

    /** Rows, the last one excluded. */
    private record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    /** The rows that share the state and as many tokens as any row does, at least one. */
    private Range range(ContractedContext context) {
        var key = key(context, codes);
        var found = new Range(0, 0);
        var range = narrowed(new Range(0, next.length), 0, key[0]);
        for (int place = 1; place < WIDTH && key[place] != NONE; place++) {
            range = narrowed(range, place, key[place]);
            if (range.isEmpty()) {
                return found;
            }
            found = range;
        }
        return found;
    }

    private Range narrowed(Range range, int place, int code) {
        return new Range(first(range, place, code), first(range, place, code + 1));
    }

    /** The first row of a range with a code of at least this one. */
    private int first(Range range, int place, int code) {
        int low = range.from;
        int high = range.to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contexts[middle * WIDTH + place] < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
