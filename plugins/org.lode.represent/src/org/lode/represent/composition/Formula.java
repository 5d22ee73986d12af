package org.lode.represent.composition;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.represent.MaterialException;

/** What a formula says: amounts of elements in order of atomic number, all above 0. Immutable. */
public final class Formula {
    private final int[] elements;
    private final double[] amounts;
    private final List<String> remarks;

    /** Takes what was read; what there is nothing of is left out. */
    Formula(ElementAmounts read, List<String> remarks) {
        var numbers = new int[read.size()];
        var sorted = new double[read.size()];
        int count = 0;
        for (int i = 0; i < read.size(); i++) {
            if (read.amount(i) > 0) {
                int place = count++;
                while (place > 0 && numbers[place - 1] > read.element(i)) {
                    numbers[place] = numbers[place - 1];
                    sorted[place] = sorted[place - 1];
                    place--;
                }
                numbers[place] = read.element(i);
                sorted[place] = read.amount(i);
            }
        }
        this.elements = count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
        this.amounts = sorted;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Reads a formula, a list of per cents, a dictionary of amounts or parts joined by hyphens.
     *
     * @throws MaterialException if the text is no formula; the message says what is wrong
     */
    public static Formula parse(String text) throws MaterialException {
        if (text.length() > FormulaParser.LONGEST) {
            return FormulaParser.parse(text);
        }
        var list = ElementDictionary.parse(text);
        list = list.isPresent() ? list : PerCentList.parse(text);
        list = list.isPresent() ? list : HyphenatedParts.parse(text);
        return list.isPresent() ? list.get() : FormulaParser.parse(text);
    }

    /** Number of elements. */
    public int size() {
        return elements.length;
    }

    /** Atomic number of the element at a place. */
    public int element(int place) {
        return elements[place];
    }

    /** Amount of the element at a place. */
    public double amount(int place) {
        return amounts[place];
    }

    /** The amounts by atomic number, in order of atomic number, as a map of the caller's own. */
    public SortedMap<Integer, Double> amounts() {
        var byNumber = new TreeMap<Integer, Double>();
        for (int i = 0; i < elements.length; i++) {
            byNumber.put(elements[i], amounts[i]);
        }
        return byNumber;
    }

    /** How doubtful parts of the text were read. */
    public List<String> remarks() {
        return remarks;
    }
}
