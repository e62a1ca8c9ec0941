package dev.digest.library;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The checksum of records in a library and of rows of its history: CRC-32C of the UTF-8 bytes of their JSON text. */
public final class RecordChecksum {
    private RecordChecksum() {}

    /** The checksum, from 0 to 2³² - 1. */
    public static long of(String json) {
        CRC32C sum = new CRC32C();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
