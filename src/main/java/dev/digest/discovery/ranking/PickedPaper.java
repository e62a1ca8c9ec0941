package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A picked paper.
 *
 * @param picked the day of the pick, or of the issue with the paper
 */
public record PickedPaper(NewPaper paper, LocalDate picked, OptionalInt issue) {}
