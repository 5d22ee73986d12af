/**
 * Learning a property from descriptors: what a property model is, what it predicts and what it tells about itself.
 * Screening, design, nodes and the command line enter here; the learners themselves live in the rooms below.
 */
package org.lode.learn;
