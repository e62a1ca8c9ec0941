package dev.digest.render.theme;

/** How elements are told how they look. */
@FunctionalInterface
public interface StyleAttributes {
    /** By classes, for a stylesheet. */
    StyleAttributes CLASSES = kinds -> {
        String name = kinds[kinds.length - 1].className();
        return name.isEmpty() ? "" : " class=\"" + name + "\"";
    };

    /** By styles of their own. */
    static StyleAttributes inlineStyles(Theme theme) {
        return kinds -> {
            String style = theme.inline(kinds);
            return style.isEmpty() ? "" : " style=\"" + style + "\"";
        };
    }

    /** By both: the classes are for what a stylesheet may change. */
    static StyleAttributes mail(Theme theme) {
        StyleAttributes styles = inlineStyles(theme);
        return kinds -> CLASSES.attributes(kinds) + styles.attributes(kinds);
    }

    /** The attributes of an element of these kinds, the later more special, with a blank before them, or nothing. */
    String attributes(StyleTarget... kinds);
}
