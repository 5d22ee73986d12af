package org.lode.represent.composition;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lode.represent.MaterialException;

/**
 * What a formula says.
 *
 * @param amounts amounts by atomic number, in order of atomic number; all above 0
 * @param remarks how doubtful parts of the text were read
 */
public record Formula(SortedMap<Integer, Double> amounts, List<String> remarks) {
    /**
     * Reads a formula, a list of per cents or a dictionary of amounts.
     *
     * @throws MaterialException if the text is no formula; the message says what is wrong
     */
    public static Formula parse(String text) throws MaterialException {
        var list = text.length() > FormulaParser.LONGEST ? Optional.<Formula>empty() : ElementList.parse(text);
        return list.isPresent() ? list.get() : FormulaParser.parse(text);
    }
}
