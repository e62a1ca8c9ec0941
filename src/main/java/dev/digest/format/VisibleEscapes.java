package dev.digest.format;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes out, as JSON lets one, what would act on a terminal that shows the document, or on who reads it: control
 * characters beyond those that JSON itself wants written out, and marks of direction.
 */
final class VisibleEscapes extends CharacterEscapes {
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int sign) {
        boolean control = sign >= 0x80 && sign <= 0x9F;
        boolean direction = sign == 0x061C || sign == 0x200E || sign == 0x200F || (sign >= 0x2066 && sign <= 0x2069);
        boolean lineEnd = sign >= 0x2028 && sign <= 0x202E;
        return control || direction || lineEnd || sign == 0xFEFF
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", sign))
                : null;
    }
}
