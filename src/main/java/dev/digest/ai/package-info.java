/** Asks language models for drafts: the prompt, the protocol of chat completions, commands in place of a server. */
@NullMarked
package dev.digest.ai;

import org.jspecify.annotations.NullMarked;
