/**
 * Dense linear algebra in plain Java, for this bundle and for the design. Results don't depend on the number of
 * threads.
 */
package org.lode.learn.algebra;
