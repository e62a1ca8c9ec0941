package dev.digest.render.theme;

/** The HTML attributes that give elements their style. */
@FunctionalInterface
public interface StyleAttributes {
    /** Classes, for a stylesheet. */
    StyleAttributes CLASSES = kinds -> {
        String name = kinds[kinds.length - 1].className();
        return name.isEmpty() ? "" : " class=\"" + name + "\"";
    };

    /** Inline styles. */
    static StyleAttributes inlineStyles(Theme theme) {
        return kinds -> {
            String style = theme.inline(kinds);
            return style.isEmpty() ? "" : " style=\"" + style + "\"";
        };
    }

    /** Both: classes are for what a stylesheet may override. */
    static StyleAttributes mail(Theme theme) {
        StyleAttributes styles = inlineStyles(theme);
        return kinds -> CLASSES.attributes(kinds) + styles.attributes(kinds);
    }

    /** The attributes for these targets, later ones more specific, with a leading space; or nothing. */
    String attributes(StyleTarget... kinds);
}
