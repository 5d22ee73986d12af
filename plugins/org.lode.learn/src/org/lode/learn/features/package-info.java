/**
 * What models have learned, as descriptors for other models. The nodes enter here to read recipes that name a model.
 */
package org.lode.learn.features;
