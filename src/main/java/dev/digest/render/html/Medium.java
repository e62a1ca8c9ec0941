package dev.digest.render.html;

/** Where HTML is to be read. */
public enum Medium {
    /** In a browser, with a stylesheet. */
    PAGE,
    /** In a mail program. */
    MAIL,
    /**
     * In WeChat, whose editor makes an empty line of white space between elements, and puts all but the first part of
     * an item on a line of its own unless one element holds all of it.
     */
    WECHAT;

    /** What stands between elements. */
    String lineEnd() {
        return this == WECHAT ? "" : "\n";
    }

    /** The tag that begins an item's content, behind its own. */
    String itemStart() {
        return this == WECHAT ? "<section>" : "";
    }

    /** The tag that ends it. */
    String itemEnd() {
        return this == WECHAT ? "</section>" : "";
    }
}
