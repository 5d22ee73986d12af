/**
 * Libraries of pretrained models: a folder of ONNX files with an index of their cards, and the command that trains one.
 */
package org.lode.learn.library;
