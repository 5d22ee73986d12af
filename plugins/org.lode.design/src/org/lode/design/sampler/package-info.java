/** Sequential Monte Carlo in the space of structures. Entered by the designer; knows the prior and an oracle. */
package org.lode.design.sampler;
