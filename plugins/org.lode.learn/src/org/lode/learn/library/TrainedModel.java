package org.lode.learn.library;

import java.util.Optional;

/**
 * A model of a specification after its training, on its way to a library.
 *
 * @param file the name of its file
 * @param madeBy the hash of the part of the specification it was made by, and of its descriptors
 * @param onnx its ONNX bytes; empty if it doesn't predict better than the mean of its data
 * @param figures its error in words
 */
public record TrainedModel(String file, String madeBy, Optional<byte[]> onnx, String figures) {}
