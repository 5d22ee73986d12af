package org.lode.represent.molecule;

/** Valence electrons of the neutral atom. */
final class ValenceElectrons {
    private ValenceElectrons() {}

    /** For main-group elements the electrons outside full shells; for others those outside the noble gas before them. */
    static int of(int element) {
        if (element <= 2) {
            return element;
        }
        int core = element <= 10
                ? 2
                : element <= 18 ? 10 : element <= 36 ? 18 : element <= 54 ? 36 : element <= 86 ? 54 : 86;
        int outside = element - core;
        int inner = core >= 54 ? 24 : core >= 18 ? 10 : 0;
        return outside > inner + 2 ? outside - inner : outside;
    }
}
