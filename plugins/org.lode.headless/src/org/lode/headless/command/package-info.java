/** The commands of {@code ./lode}: their options, what they print and the exit codes (0 done, 1 failed, 2 usage). */
package org.lode.headless.command;
