/** Serves pages on loopback: authorization, limits and responses. Independent of what the pages are about. */
@NullMarked
package dev.digest.preview.server;

import org.jspecify.annotations.NullMarked;
