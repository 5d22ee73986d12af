/**
 * Sources of candidate materials: repeat units from monomers or fragments, substituents on a scaffold, elements in
 * formulas and crystals. All are spaces of combinations that are counted at once, but made one at a time.
 */
package org.lode.represent.candidates;
