/** Conditions that a candidate must meet whatever is predicted of it; a candidate that doesn't is told why. */
package org.lode.screen.filter;
