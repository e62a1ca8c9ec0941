package dev.digest.library.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * A summary of a backup.
 *
 * @param changedAt when something was last added, written or built
 */
public record BackupContents(long papers, long issues, Optional<Instant> changedAt) {}
