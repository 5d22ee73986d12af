/** Dense linear algebra in plain Java, for the rooms of this bundle only. Results don't depend on the number of threads. */
package org.lode.learn.algebra;
