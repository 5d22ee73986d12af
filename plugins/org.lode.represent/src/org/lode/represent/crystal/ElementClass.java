package org.lode.represent.crystal;

import java.util.Arrays;
import java.util.Set;

/** Classes of elements that play like parts in crystals, so that pairs of them can be counted in any compound. */
enum ElementClass {
    /** Alkali and alkaline-earth metals. */
    S_METAL("s-metal", "alkali or alkaline-earth metal"),
    /** Metals of groups 3 to 12 without the f block. */
    D_METAL("d-metal", "transition metal"),
    /** Lanthanides and actinides. */
    F_METAL("f-metal", "lanthanide or actinide"),
    /** Metals and semimetals of the p block, silicon and germanium included. */
    P_METAL("p-metal", "metal or semimetal of the p block"),
    /** H, C, N, P, S, Se and the noble gases. */
    NON_METAL("non-metal", "non-metal other than oxygen and halogens"),
    /** Oxygen: in most crystals, so a class of its own. */
    OXYGEN("oxygen", "oxygen"),
    /** Fluorine and its column. */
    HALOGEN("halogen", "halogen");

    private static final Set<Integer> S_METALS = Set.of(3, 4, 11, 12, 19, 20, 37, 38, 55, 56, 87, 88);
    private static final Set<Integer> HALOGENS = Set.of(9, 17, 35, 53, 85, 117);
    private static final Set<Integer> NON_METALS = Set.of(1, 2, 6, 7, 10, 15, 16, 18, 34, 36, 54, 86, 118);
    private static final int OXYGEN_NUMBER = 8;

    private final String label;
    private final String words;

    ElementClass(String label, String words) {
        this.label = label;
        this.words = words;
    }

    String label() {
        return label;
    }

    /** The class in the singular, for definitions. */
    String words() {
        return words;
    }

    static ElementClass of(int element) {
        if (element == OXYGEN_NUMBER) {
            return OXYGEN;
        }
        if (S_METALS.contains(element)) {
            return S_METAL;
        }
        if (HALOGENS.contains(element)) {
            return HALOGEN;
        }
        if (NON_METALS.contains(element)) {
            return NON_METAL;
        }
        if (element >= 57 && element <= 71 || element >= 89 && element <= 103) {
            return F_METAL;
        }
        boolean transition = element >= 21 && element <= 30
                || element >= 39 && element <= 48
                || element >= 72 && element <= 80
                || element >= 104 && element <= 112;
        return transition ? D_METAL : P_METAL;
    }

    /** The share of each class in a site's atoms, an empty place counting as nothing. */
    static double[] shares(Site site) {
        var shares = new double[values().length];
        for (var occupant : site.occupants()) {
            shares[of(occupant.element()).ordinal()] += occupant.occupancy();
        }
        return shares;
    }

    /** Number of a pair of classes, in whichever order they are given; pairs are numbered without gaps. */
    int pair(ElementClass other) {
        int low = Math.min(ordinal(), other.ordinal());
        int high = Math.max(ordinal(), other.ordinal());
        return high * (high + 1) / 2 + low;
    }

    static int pairs() {
        return Arrays.stream(values()).mapToInt(value -> value.ordinal() + 1).sum();
    }
}
