/** Repeat units: the endless chain they stand for, its canonical form, and the enumeration of new ones. */
package org.lode.represent.polymer;
