/**
 * One polite client for all sources: bounded in time, size and reach, in turn with other processes, and patient. OkHttp
 * lives here and nowhere else.
 */
@NullMarked
package dev.digest.fetch.http;

import org.jspecify.annotations.NullMarked;
