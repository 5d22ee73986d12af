/**
 * What a search knows of the structures it has evaluated: what tells promising proposals from others, and the
 * bookkeeping of scaffolds. Entered by the sampler; knows nothing of moves.
 */
package org.lode.design.search;
