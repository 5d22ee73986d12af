/** Prediction from the most similar training rows: what any better learner has to beat. */
package org.lode.learn.neighbour;
