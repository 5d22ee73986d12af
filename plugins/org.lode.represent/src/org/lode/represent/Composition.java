package org.lode.represent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.composition.Formula;
import org.lode.represent.composition.HillFormula;

/** A chemical composition: amounts of elements, read from a formula. */
public final class Composition implements Material {
    private final String text;
    private final Formula formula;

    private Composition(String text, Formula formula) {
        this.text = text;
        this.formula = formula;
    }

    /**
     * Reads a formula such as {@code Ba(Ti0.8Zr0.2)O3} or {@code CuSO4·5H2O}.
     *
     * @throws MaterialException if the text is no formula
     */
    public static Composition parse(String formula) throws MaterialException {
        var text = Texts.required(formula, "formula");
        return new Composition(text, Formula.parse(text));
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.COMPOSITION;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String canonical() {
        return HillFormula.reduced(formula.amounts());
    }

    /** What the text says, for code that goes over the amounts of many compositions. */
    public Formula formula() {
        return formula;
    }

    /** Amounts per formula unit by atomic number, in order of atomic number; all above 0. */
    public SortedMap<Integer, Double> amounts() {
        return Collections.unmodifiableSortedMap(formula.amounts());
    }

    /** Amounts per formula unit by element symbol, in order of atomic number; all above 0. */
    public Map<String, Double> elements() {
        var bySymbol = new LinkedHashMap<String, Double>();
        formula.amounts()
                .forEach(
                        (number, amount) -> bySymbol.put(ElementTable.standard().symbol(number), amount));
        return bySymbol;
    }

    @Override
    public List<String> remarks() {
        return formula.remarks();
    }

    @Override
    public String toString() {
        return text;
    }
}
