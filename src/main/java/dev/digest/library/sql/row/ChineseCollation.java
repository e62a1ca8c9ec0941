package dev.digest.library.sql.row;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of a Chinese dictionary. Java's tables for it are read when the first key is asked for. */
final class ChineseCollation {
    private @Nullable Collator collator;

    CollationKey key(String text) {
        Collator known = collator;
        if (known == null) {
            known = Collator.getInstance(Locale.CHINA);
            collator = known;
        }
        return known.getCollationKey(text);
    }
}
