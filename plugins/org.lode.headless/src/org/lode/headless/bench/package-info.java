/** Benchmarks: named jobs whose figures are printed and written as JSON, so that two builds can be compared. */
package org.lode.headless.bench;
