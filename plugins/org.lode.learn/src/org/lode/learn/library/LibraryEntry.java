package org.lode.learn.library;

import org.lode.learn.ModelCard;

/**
 * A model in a library's index.
 *
 * @param file the name of the ONNX file beside the index
 * @param sha256 the hash of the file
 * @param recipeOfMaking the hash of the specification it was trained by; empty if it was published by hand
 * @param card the model's card
 */
record LibraryEntry(String file, String sha256, String recipeOfMaking, ModelCard card) {}
