/**
 * What all learners on numbers have in common: a matrix and targets go in, something that can write itself into an ONNX
 * graph comes out. The graph is the only way to predict, so what is validated is what is shipped.
 */
package org.lode.learn.regression;
