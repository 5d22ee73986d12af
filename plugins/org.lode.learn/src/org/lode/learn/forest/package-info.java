/** Random forests, by Weka and by Lode's own trees, and gradient-boosted trees; all written out as open trees. */
package org.lode.learn.forest;
