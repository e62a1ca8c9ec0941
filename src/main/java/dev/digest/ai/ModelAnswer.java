package dev.digest.ai;

/**
 * A complete answer.
 *
 * @param text the answer without reasoning
 * @param tokensIn the number of input tokens, 0 when unknown
 * @param tokensOut the number of output tokens
 */
public record ModelAnswer(String text, int tokensIn, int tokensOut) {}
