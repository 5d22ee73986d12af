package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells which figures of some elements are filled in. */
final class FilledGaps {
    private static final List<List<String>> BY_ELEMENT = IntStream.rangeClosed(0, CompletedElements.LAST)
            .mapToObj(FilledGaps::ofElement)
            .toList();

    private FilledGaps() {}

    /** A phrase for each figure that is filled in. */
    static List<String> remarks(int[] elements) {
        int count = 0;
        for (int element : elements) {
            count += BY_ELEMENT.get(element).size();
        }
        var remarks = new ArrayList<String>(count);
        for (int element : elements) {
            remarks.addAll(BY_ELEMENT.get(element));
        }
        return remarks;
    }

    private static List<String> ofElement(int element) {
        var remarks = new ArrayList<String>();
        int properties = ElementTable.standard().properties().size();
        for (int property = 0; element > 0 && property < properties; property++) {
            if (CompletedElements.standard().filled(element, property)) {
                remarks.add(gap(element, property) + " and is filled in from its neighbours in the periodic table");
            }
        }
        return List.copyOf(remarks);
    }

    /** {@code 'melting_point' of 'He' is not known}. */
    static String gap(int element, int property) {
        var table = ElementTable.standard();
        return "'" + table.properties().get(property).name() + "' of '" + table.symbol(element) + "' is not known";
    }
}
