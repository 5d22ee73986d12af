/** Random forests, grown by Weka, and gradient-boosted trees of Lode's own; both written out as open trees. */
package org.lode.learn.forest;
