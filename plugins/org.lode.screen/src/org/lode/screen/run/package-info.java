/**
 * Screening of files that may be larger than memory, in parts that outlive the process: a run that was stopped goes on
 * where it was, and gives the same bytes as one that was not. Entered by the command line and by clusters.
 */
package org.lode.screen.run;
