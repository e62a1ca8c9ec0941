/** One polite client for all sources: bounded in time and size. OkHttp lives here and nowhere else. */
@NullMarked
package dev.digest.fetch.http;

import org.jspecify.annotations.NullMarked;
