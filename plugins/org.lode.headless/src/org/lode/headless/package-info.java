/** Lode without a desktop: the Equinox application behind {@code ./lode}. Nothing else depends on this bundle. */
package org.lode.headless;
