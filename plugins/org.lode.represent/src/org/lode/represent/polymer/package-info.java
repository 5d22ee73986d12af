/** Repeat units: the endless chain they stand for, its canonical form, and the fragments it is put together from. */
package org.lode.represent.polymer;
