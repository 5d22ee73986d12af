/** Feed-forward networks trained in plain Java: no native code, the same bits with any number of threads. */
package org.lode.learn.network;
