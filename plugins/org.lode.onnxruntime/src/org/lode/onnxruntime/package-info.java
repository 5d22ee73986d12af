/** Evaluates models by ONNX Runtime where it is installed; found by org.lode.learn, called by nobody else. */
package org.lode.onnxruntime;
