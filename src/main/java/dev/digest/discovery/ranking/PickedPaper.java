package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A paper that the editors picked.
 *
 * @param picked the day of the pick, or of the issue that had it
 */
public record PickedPaper(NewPaper paper, LocalDate picked, OptionalInt issue) {}
