package dev.digest.render.cover;

import dev.digest.problem.Problem;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds a font of this machine that has Chinese characters. */
final class CoverFont {
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "Hiragino Sans GB",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "SimHei",
            "Noto Serif CJK SC",
            "SimSun");

    private CoverFont() {}

    /**
     * The family of the font.
     *
     * @param text what it must be able to show
     * @throws Problem {@code cover.no-font} when no font can
     */
    static String family(String text) {
        Set<String> installed =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return PREFERRED.stream()
                .filter(installed::contains)
                .filter(family -> shows(family, text))
                .findFirst()
                .or(() -> Arrays.stream(installed.toArray(String[]::new))
                        .sorted()
                        .filter(family -> shows(family, text))
                        .findFirst())
                .orElseThrow(() -> Problem.of("cover.no-font"));
    }

    private static boolean shows(String family, String text) {
        return new Font(family, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }
}
