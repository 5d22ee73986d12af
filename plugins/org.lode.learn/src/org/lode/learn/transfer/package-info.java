/**
 * Transfer learning: models of a property with much data help to learn one with little. Always next to direct learning
 * on the same folds.
 */
package org.lode.learn.transfer;
