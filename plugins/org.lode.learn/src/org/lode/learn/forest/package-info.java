/** Random forests, grown by Weka and written out as open trees. */
package org.lode.learn.forest;
