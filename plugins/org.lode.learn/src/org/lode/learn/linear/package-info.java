/** Linear models of standardised descriptors. */
package org.lode.learn.linear;
