/** Options that commands of the command line and applications on a cluster have in common; knows picocli and the rooms only. */
package org.lode.headless.options;
