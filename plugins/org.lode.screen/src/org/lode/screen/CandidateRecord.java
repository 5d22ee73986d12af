package org.lode.screen;

import java.util.List;

/**
 * A candidate with all that its file tells of it.
 *
 * @param candidate the candidate
 * @param line number of the line at which it begins, from 1
 * @param columns the names of the values, as the file gives them; names may be blank or there twice
 * @param values one for each column; a row that lacks some has fewer
 */
public record CandidateRecord(Candidate candidate, long line, List<String> columns, List<String> values) {}
