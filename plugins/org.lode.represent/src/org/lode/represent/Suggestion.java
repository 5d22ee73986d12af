package org.lode.represent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ends a sentence about an unknown name with the names that come nearest to it. */
final class Suggestion {
    private static final int MOST = 3;

    private Suggestion() {}

    /** {@code "; did you mean 'a', 'b'?"} or a list of all names where none is near; ends the sentence. */
    static String of(String unknown, List<String> names) {
        if (names.isEmpty()) {
            return "; there are none.";
        }
        var wanted = unknown.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(2, wanted.length() / 3);
        var near = names.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= tolerance
                        || name.startsWith(wanted)
                        || wanted.startsWith(name))
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return near.isEmpty()
                ? "; there are '" + String.join("', '", names) + "'."
                : "; did you mean '" + String.join("', '", near) + "'?";
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
