package org.lode.represent.polymer;

import org.lode.represent.Polymer;

/**
 * A repeat unit put together from fragments.
 *
 * @param polymer the polymer, in canonical form
 * @param pattern name of the pattern
 * @param fragments names of the fragments, joined by {@code +}
 */
public record EnumeratedUnit(Polymer polymer, String pattern, String fragments) {}
