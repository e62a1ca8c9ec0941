/**
 * The HTTP client of all sources: bounded in time, size and hosts, rate-limited across processes, with retries. OkHttp
 * is used here only.
 */
@NullMarked
package dev.digest.fetch.http;

import org.jspecify.annotations.NullMarked;
