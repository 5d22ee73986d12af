package org.lode.design.language;

/**
 * What was learned from one corpus, with its share in a language that may be a mixture of several. Immutable.
 *
 * @param settings how it was learned
 * @param grammar what is valid by that corpus; the table numbers the tokens as its vocabulary does
 * @param table what was counted
 * @param structures the number of structures it was learned from
 * @param share the share in the mixture; those of all voices add up to one
 */
record Voice(LanguageSettings settings, Grammar grammar, NGramTable table, int structures, double share) {
    Voice withShare(double newShare) {
        return new Voice(settings, grammar, table, structures, newShare);
    }

    Voice withSettings(LanguageSettings newSettings) {
        return new Voice(newSettings, grammar, table, structures, share);
    }

    Voice withTable(NGramTable newTable) {
        return new Voice(settings, grammar, newTable, structures, share);
    }
}
