/**
 * Design of new materials: structures are sampled from the posterior {@code p(S | Y in U)}, of which a chemical
 * language model is the prior and property models give the likelihood.
 */
package org.lode.design;
