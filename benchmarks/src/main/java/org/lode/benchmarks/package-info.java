/** Kernels of representation, timed one by one by JMH. Run by {@code ./lode jmh}; nothing of this is shipped. */
package org.lode.benchmarks;
