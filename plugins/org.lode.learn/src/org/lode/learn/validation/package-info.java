/** How good a model is: folds that don't depend on the order of rows, error measures, bootstrap and calibration. */
package org.lode.learn.validation;
