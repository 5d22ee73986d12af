/**
 * The likelihood {@code p(Y in U | S)}: how probable it is that a structure meets the targets. Entered by the sampler.
 */
package org.lode.design.likelihood;
