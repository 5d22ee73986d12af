/**
 * Models as ONNX files: reading and writing the protobuf wire format without a library, and evaluating the operators
 * that property models are made of. Files from outside are bounded: a file never takes more memory or work than its
 * size warrants.
 */
package org.lode.learn.onnx;
