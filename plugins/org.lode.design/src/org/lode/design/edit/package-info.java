/**
 * Changes of molecular graphs as proposals of a search: crossover, mutation, swaps of rings and substituents, and for
 * polymers the exchange of a monomer. Entered by the sampler and by benchmarks; what is proposed is always a structure
 * that can be read, of a repeat unit with its two attachment points.
 */
package org.lode.design.edit;
