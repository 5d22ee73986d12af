/**
 * Screening of candidates with property models: streamed in blocks, in constant memory, in order. Entered by the nodes
 * and the command line; knows nothing of where candidates come from beyond {@link org.lode.screen.CandidateSource}.
 */
package org.lode.screen;
