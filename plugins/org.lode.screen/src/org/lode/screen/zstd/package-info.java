/**
 * Decompression of Zstandard files (RFC 8878) in plain Java. {@link org.lode.screen.zstd.ZstdInputStream} is the only
 * door.
 */
package org.lode.screen.zstd;
