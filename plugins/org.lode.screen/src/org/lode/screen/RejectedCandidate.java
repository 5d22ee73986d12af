package org.lode.screen;

/**
 * A candidate that could not be screened.
 *
 * @param index the candidate's place in the source, from 0
 * @param name the candidate's name
 * @param text the candidate's text, may be null
 * @param place where it stands, empty if the name says it
 * @param reason one sentence for the user
 */
public record RejectedCandidate(long index, String name, String text, String place, String reason) {}
