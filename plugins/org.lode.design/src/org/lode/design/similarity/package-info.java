/** How alike structures are: counts of their circular environments, and Gaussian processes on Tanimoto similarities. */
package org.lode.design.similarity;
