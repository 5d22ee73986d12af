/**
 * The prior {@code p(S)}: an n-gram language model of extended SMILES whose decoder writes only sentences that are
 * molecules. Entered by the sampler; everything else of the designer reads structures as materials.
 */
package org.lode.design.language;
