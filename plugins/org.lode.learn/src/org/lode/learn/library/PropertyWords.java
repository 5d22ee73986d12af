package org.lode.learn.library;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names a property goes by: its own, those that a library's index lists, and the usual symbols.
 *
 * <p>A question matches if all of its words are in one of the names. Case, hyphens and the underscores of indices don't
 * matter: {@code C_p} is {@code cp}.
 */
public final class PropertyWords {
    /** Symbols with what they stand for; libraries of one's own have no list of synonyms. */
    private static final Map<String, List<String>> SYMBOLS = symbols();

    private final List<Set<String>> names;

    private PropertyWords(List<Set<String>> names) {
        this.names = names;
    }

    /** The names of a property, with those that an index lists for it. */
    static PropertyWords of(String property, List<String> synonyms) {
        var names = new LinkedHashSet<Set<String>>();
        names.add(words(property));
        synonyms.forEach(synonym -> names.add(words(synonym)));
        SYMBOLS.forEach((symbol, meanings) -> {
            for (var meaning : meanings) {
                if (words(property).equals(words(symbol))) {
                    names.add(words(meaning));
                } else if (words(property).containsAll(words(meaning))) {
                    names.add(words(symbol));
                }
            }
        });
        return new PropertyWords(List.copyOf(names));
    }

    /** Whether one of the names has all words of a question. */
    boolean match(String question) {
        var wanted = words(question);
        return names.stream().anyMatch(name -> name.containsAll(wanted));
    }

    /**
     * Whether two properties may be the same by their names: all words of a name of one are in a name of the other, as
     * with {@code Tm} and {@code melting point of the salt}. Cheap and generous; numbers have to confirm it.
     */
    public static boolean mayBeTheSame(String one, String other) {
        var others = of(other, List.of()).names;
        return of(one, List.of()).names.stream()
                .anyMatch(name -> others.stream().anyMatch(word -> isWithin(name, word) || isWithin(word, name)));
    }

    private static boolean isWithin(Set<String> few, Set<String> many) {
        return !few.isEmpty() && many.containsAll(few);
    }

    /** The words of a text in lower case. */
    static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).replace("_", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static Map<String, List<String>> symbols() {
        var symbols = new LinkedHashMap<String, List<String>>();
        symbols.put("Cp", List.of("heat capacity constant pressure", "isobaric heat capacity"));
        symbols.put("Cv", List.of("heat capacity constant volume", "isochoric heat capacity"));
        symbols.put("specific heat", List.of("specific heat capacity"));
        symbols.put("Tg", List.of("glass transition temperature"));
        symbols.put("Tm", List.of("melting point", "melting temperature"));
        symbols.put("Tb", List.of("boiling point", "boiling temperature"));
        symbols.put("Tc", List.of("superconducting critical temperature", "critical temperature"));
        symbols.put("Eg", List.of("band gap"));
        symbols.put("bandgap", List.of("band gap"));
        symbols.put("Ef", List.of("formation energy"));
        symbols.put("Hf", List.of("enthalpy of formation", "formation enthalpy", "heat of formation"));
        symbols.put("U0", List.of("internal energy at 0 K"));
        symbols.put("CTE", List.of("thermal expansion"));
        symbols.put("RI", List.of("refractive index"));
        symbols.put("n", List.of("refractive index"));
        symbols.put("index of refraction", List.of("refractive index"));
        symbols.put("rho", List.of("density"));
        symbols.put("alpha", List.of("polarizability"));
        symbols.put("polarisability", List.of("polarizability"));
        symbols.put("mu", List.of("dipole moment"));
        symbols.put("ZPVE", List.of("zero point vibrational energy"));
        symbols.put("ZPE", List.of("zero point vibrational energy", "zero point energy"));
        symbols.put("Rg", List.of("radius of gyration"));
        symbols.put("logS", List.of("solubility"));
        symbols.put("logP", List.of("partition coefficient"));
        symbols.put("logD", List.of("distribution coefficient"));
        symbols.put("permittivity", List.of("dielectric constant"));
        symbols.put("heat conductivity", List.of("thermal conductivity"));
        symbols.put("kappa", List.of("thermal conductivity"));
        symbols.put("theta_D", List.of("Debye temperature"));
        symbols.put("K_VRH", List.of("bulk modulus"));
        symbols.put("G_VRH", List.of("shear modulus"));
        symbols.put("Young's modulus", List.of("elastic modulus"));
        symbols.put("yield stress", List.of("yield strength"));
        return symbols;
    }
}
