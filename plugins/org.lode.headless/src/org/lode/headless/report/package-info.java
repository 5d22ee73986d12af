/**
 * What a run leaves for people and programs: tables as CSV, models as ONNX and one self-contained HTML page that shows
 * the workflow, each node's state and its results.
 */
package org.lode.headless.report;
