/**
 * What a run has evaluated, kept in a file, so that a run that broke off can be gone on with. Entered by the designer
 * and the sampler's oracle.
 */
package org.lode.design.checkpoint;
