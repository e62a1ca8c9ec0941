package dev.digest.format;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes characters in JSON that would act on a terminal or mislead a reader: control characters beyond those that
 * JSON requires to be escaped, and bidirectional controls.
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
