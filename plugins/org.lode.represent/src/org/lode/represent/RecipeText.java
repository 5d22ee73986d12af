package org.lode.represent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the text form of a recipe into names and values, without knowing which exist. */
final class RecipeText {
    private static final int LONGEST = 100_000;
    private static final int MOST_SHOWN = 500;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:|;/-]+");

    private final String text;
    private int position;

    private RecipeText(String text) {
        this.text = text;
    }

    /**
     * A descriptor as the user wrote it.
     *
     * @param name name of the descriptor
     * @param values parameters in the order written
     */
    record Part(String name, Map<String, String> values) {}

    static List<Part> parse(String text) throws MaterialException {
        if (text == null || text.isBlank()) {
            throw new MaterialException("The recipe is empty; name at least one descriptor, for example '"
                    + DescriptorCatalogue.names().get(0) + "'.");
        }
        if (text.length() > LONGEST) {
            throw new MaterialException(
                    "The recipe has " + text.length() + " characters; the most is " + LONGEST + ".");
        }
        return new RecipeText(text.strip()).parts();
    }

    private List<Part> parts() throws MaterialException {
        var parts = new ArrayList<Part>();
        do {
            parts.add(part());
        } while (take('+'));
        if (position < text.length()) {
            throw fault("'+' and another descriptor, or the end");
        }
        return parts;
    }

    private Part part() throws MaterialException {
        var name = word(NAME, "the name of a descriptor");
        var values = new LinkedHashMap<String, String>();
        if (take('(') && !take(')')) {
            do {
                var parameter = word(NAME, "the name of a parameter");
                if (!take('=')) {
                    throw fault("'=' after parameter '" + parameter + "'");
                }
                if (values.put(parameter, word(VALUE, "a value for parameter '" + parameter + "'")) != null) {
                    throw new MaterialException("Recipe '" + shown() + "' sets parameter '" + parameter + "' of '"
                            + name + "' twice; keep one.");
                }
            } while (take(','));
            if (!take(')')) {
                throw fault("',' or ')'");
            }
        }
        return new Part(name, values);
    }

    private String word(Pattern pattern, String wanted) throws MaterialException {
        skipBlanks();
        var matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw fault(wanted);
        }
        position = matcher.end();
        return matcher.group();
    }

    private boolean take(char symbol) {
        skipBlanks();
        if (position < text.length() && text.charAt(position) == symbol) {
            position++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private MaterialException fault(String wanted) {
        var found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
        return new MaterialException("Recipe '" + shown() + "' has " + found + " at position " + (position + 1)
                + " where " + wanted + " is expected.");
    }

    /** The text for messages: an element table in it may be long. */
    private String shown() {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
