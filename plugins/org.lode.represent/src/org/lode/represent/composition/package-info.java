/** Chemical formulas, the table of the elements, and the descriptors computed from both. */
package org.lode.represent.composition;
