/** Which columns of a table of descriptors tell nothing that others don't: found without looking at a target. */
package org.lode.represent.selection;
