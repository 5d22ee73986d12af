/** Weka as one bundle: its jars unmodified, set up so that it leaves nothing outside the workspace. */
package org.lode.weka;
