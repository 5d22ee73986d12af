/** Descriptors of mixtures: their conditions. What a mixture's components give is averaged by the recipe. */
package org.lode.represent.mixture;
