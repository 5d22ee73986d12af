/** Scores of structures by a program of the user's own. Only the command line comes here: a workflow starts no programs. */
package org.lode.headless.oracle;
