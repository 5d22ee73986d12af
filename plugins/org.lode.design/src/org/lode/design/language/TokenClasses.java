package org.lode.design.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Tokens that a {@link Completion} need not tell apart: all others are classes of their own, but atoms with the same
 * bond in front, bonding states, valence and hydrogens are one.
 *
 * @param count the number of classes
 * @param classOf the class of each token
 * @param closers the first atom token of each class, in the order in which a completion tries them
 * @param aromaticClosers the same where an aromatic ring is to be closed: aromatic atoms first
 * @param filler the first of them that is no attachment point, -1 if there is none
 */
record TokenClasses(int count, int[] classOf, int[] closers, int[] aromaticClosers, int filler) {

    /** What the decoder looks at in an atom token. */
    private record Traits(
            BondSymbol bond, boolean aromatic, boolean attachment, int bonding, int valence, int hydrogens) {}

    static TokenClasses of(Vocabulary vocabulary, int[] bonding) {
        var classOf = new int[vocabulary.size()];
        var classes = new LinkedHashMap<Traits, Integer>();
        var closers = new ArrayList<Integer>();
        int count = 0;
        for (int index : preferred(vocabulary)) {
            var token = vocabulary.token(index);
            if (token.kind() == Token.Kind.ATOM) {
                var type = vocabulary.type(token.atomType());
                var traits = new Traits(
                        token.bond(),
                        type.aromatic(),
                        type.isAttachment(),
                        bonding[token.atomType()],
                        type.valence(),
                        type.hydrogens());
                if (!classes.containsKey(traits)) {
                    classes.put(traits, count++);
                    closers.add(index);
                }
                classOf[index] = classes.get(traits);
            } else {
                classOf[index] = count++;
            }
        }
        var aromaticFirst = new ArrayList<>(closers);
        aromaticFirst.sort(Comparator.comparingInt(index -> isAromatic(vocabulary, index) ? 0 : 1));
        closers.sort(Comparator.comparingInt(index -> isAromatic(vocabulary, index) ? 1 : 0));
        int filler = closers.stream()
                .filter(index ->
                        !vocabulary.type(vocabulary.token(index).atomType()).isAttachment())
                .findFirst()
                .orElse(-1);
        return new TokenClasses(count, classOf, array(closers), array(aromaticFirst), filler);
    }

    /** All tokens, those that end a sentence soonest first. */
    private static int[] preferred(Vocabulary vocabulary) {
        var order = new ArrayList<Integer>();
        for (int index = 0; index < vocabulary.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparingInt(index -> rank(vocabulary, vocabulary.token(index))));
        return array(order);
    }

    private static int[] array(List<Integer> tokens) {
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isAromatic(Vocabulary vocabulary, int atomToken) {
        return vocabulary.type(vocabulary.token(atomToken).atomType()).aromatic();
    }

    private static int rank(Vocabulary vocabulary, Token token) {
        if (token.kind() != Token.Kind.ATOM) {
            return Integer.MAX_VALUE;
        }
        int element =
                switch (vocabulary.type(token.atomType()).text()) {
                    case "*" -> 0;
                    case "c", "C" -> 1;
                    case "o", "O" -> 2;
                    case "s" -> 3;
                    case "n", "N" -> 4;
                    case "[nH]" -> 5;
                    default -> 6;
                };
        return 10 * token.bond().ordinal() + element;
    }
}
