/**
 * Ways to choose among screened candidates: trade-offs between properties, variety, and what to measure next. Plain
 * functions of numbers; entered by the nodes and the command line.
 */
package org.lode.screen.selection;
