/** Gaussian processes: the best learners of small tables of few, telling descriptors. */
package org.lode.learn.kernel;
