package dev.digest.ai;

/**
 * A whole answer.
 *
 * @param text what the model said, without its reasoning
 * @param tokensIn how many tokens were read, 0 when nobody says
 * @param tokensOut how many were written
 */
public record ModelAnswer(String text, int tokensIn, int tokensOut) {}
