/** Language models for drafts: the prompt, the chat completions protocol, local commands. */
@NullMarked
package dev.digest.ai;

import org.jspecify.annotations.NullMarked;
