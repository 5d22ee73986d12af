package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The extended SMILES of iQSPR: bonds belong to the token behind them, a ring is opened by {@code &} and closed by its
 * place among the open rings, the ring opened last being 0 (H. Ikebata et al., J. Comput.-Aided Mol. Des. 31 (2017) 379).
 */
final class ExtendedSmiles {
    /** The token that ends a sentence. */
    static final String END = "!";

    /** The token that opens a ring. */
    static final String RING = "&";

    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*\\]|Br|Cl|%[0-9][0-9]|.");
    private static final int FIRST_TWO_DIGITS = 10;

    private ExtendedSmiles() {}

    /** The tokens of a SMILES, without the end. */
    static List<String> tokens(String smiles) {
        var tokens = new ArrayList<String>();
        var open = new ArrayList<String>();
        var matcher = TOKEN.matcher(smiles);
        var bond = "";
        while (matcher.find()) {
            var token = matcher.group();
            if (isRingLabel(token)) {
                if (!bond.isEmpty()) {
                    tokens.add(bond);
                    bond = "";
                }
                int place = open.indexOf(token);
                if (place < 0) {
                    open.add(0, token);
                } else {
                    open.remove(place);
                }
                tokens.add(place < 0 ? RING : Integer.toString(place));
            } else if (bond.isEmpty() && isBond(token)) {
                bond = token;
            } else {
                tokens.add(bond + token);
                bond = "";
            }
        }
        if (!bond.isEmpty()) {
            tokens.add(bond);
        }
        return tokens;
    }

    /**
     * The SMILES of tokens without the end.
     *
     * @param mended whether rings that are never closed are left out and branches closed at the end; they make an
     *     invalid SMILES otherwise
     */
    static String smiles(List<String> tokens, boolean mended) {
        var labels = new String[tokens.size()];
        var open = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();
        var closedBy = closings(tokens);
        int branches = 0;
        for (int i = 0; i < labels.length; i++) {
            var token = tokens.get(i);
            labels[i] = token;
            if (token.equals(RING)) {
                open.add(0, i);
                int number = 1;
                while (taken.contains(number)) {
                    number++;
                }
                boolean dropped = mended && closedBy[i] < 0;
                if (!dropped) {
                    taken.add(number);
                }
                labels[i] = dropped ? "" : label(number);
            } else if (isClosing(token)) {
                int place = Integer.parseInt(token);
                if (place < open.size()) {
                    labels[i] = labels[open.remove(place)];
                    taken.remove(Integer.valueOf(labels[i].replace("%", "")));
                }
            } else if (token.equals("(")) {
                branches++;
            } else if (token.equals(")")) {
                branches--;
            }
        }
        return String.join("", labels) + (mended ? ")".repeat(Math.max(0, branches)) : "");
    }

    /** The place at which each ring is closed, -1 for none. */
    private static int[] closings(List<String> tokens) {
        var closedBy = new int[tokens.size()];
        Arrays.fill(closedBy, -1);
        var open = new ArrayList<Integer>();
        for (int i = 0; i < closedBy.length; i++) {
            if (tokens.get(i).equals(RING)) {
                open.add(0, i);
            } else if (isClosing(tokens.get(i)) && Integer.parseInt(tokens.get(i)) < open.size()) {
                closedBy[open.remove(Integer.parseInt(tokens.get(i)))] = i;
            }
        }
        return closedBy;
    }

    /** Whether a token closes a ring. */
    static boolean isClosing(String token) {
        return Character.isDigit(token.charAt(0));
    }

    private static boolean isRingLabel(String token) {
        return Character.isDigit(token.charAt(0)) || token.charAt(0) == '%';
    }

    private static boolean isBond(String token) {
        return token.equals("-") || token.equals("=") || token.equals("#");
    }

    private static String label(int number) {
        return number < FIRST_TWO_DIGITS ? Integer.toString(number) : "%" + number;
    }
}
