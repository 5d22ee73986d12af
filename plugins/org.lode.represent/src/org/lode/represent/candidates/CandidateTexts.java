package org.lode.represent.candidates;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/** What users write about candidate spaces in dialogs and on command lines. */
public final class CandidateTexts {
    private static final Pattern PLACE = Pattern.compile("\\[(?:R|\\*:)([1-9][0-9]?)\\]");
    private static final Pattern REPLACEMENT = Pattern.compile("\\s*([A-Za-z]+)\\s*:\\s*([A-Za-z,\\s]+)");

    private CandidateTexts() {}

    /** The numbers of the places of a scaffold, written as {@code [R1]} or {@code [*:1]}. */
    public static SortedSet<Integer> places(String scaffold) {
        var places = new TreeSet<Integer>();
        PLACE.matcher(scaffold).results().forEach(match -> places.add(Integer.valueOf(match.group(1))));
        return places;
    }

    /**
     * The elements that may replace each element, from a text such as {@code Sr: Ba, Ca; Ti: Zr}.
     *
     * @throws MaterialException if the text is of another form
     */
    public static Map<String, List<String>> replacements(String text) throws MaterialException {
        var replacements = new TreeMap<String, List<String>>();
        for (var part : text.split(";")) {
            var matcher = REPLACEMENT.matcher(part);
            if (!matcher.matches()) {
                throw new MaterialException(
                        "The replacements '" + text + "' cannot be read; write them such as Sr: Ba, Ca; Ti: Zr.");
            }
            replacements.put(matcher.group(1), List.of(matcher.group(2).strip().split("\\s*,\\s*")));
        }
        return replacements;
    }
}
