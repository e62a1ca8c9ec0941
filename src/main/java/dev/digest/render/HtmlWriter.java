package dev.digest.render;

import java.util.List;
import java.util.Optional;

/** Writes blocks as HTML. What it writes holds no text that was not escaped. */
final class HtmlWriter {
    private static final int DEEPEST_HEADING = 6;

    private final Look look;
    private final LinkForm links;
    private final Pictures pictures;
    private final StringBuilder html = new StringBuilder(32_000);
    private int level = 1;
    private int entries;
    private boolean inTitle;

    HtmlWriter(Look look, LinkForm links, Pictures pictures) {
        this.look = look;
        this.links = links;
        this.pictures = pictures;
    }

    String html() {
        return html.toString();
    }

    HtmlWriter write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
        }
        return this;
    }

    /** The list of links that were printed as numbers, if there are any. */
    void references(String heading, References references) {
        if (references.numbers().isEmpty()) {
            return;
        }
        level = 2;
        element("h2", look.of(Kind.H2), List.of(new Inline.Text(heading)));
        references
                .numbers()
                .forEach((address, number) -> element(
                        "p",
                        look.of(Kind.P, Kind.REFERENCE),
                        List.of(new Inline.Text("[" + number + "] " + References.shown(address)))));
    }

    private void write(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Entry entry) {
            html.append("<section").append(anchor()).append(look.of(Kind.ENTRY)).append(">\n");
            write(entry.blocks());
            html.append("</section>\n");
        } else if (block instanceof Block.Heading heading) {
            // No level is left out, whatever was written.
            level = Math.min(heading.level(), level + 1);
            element("h" + level, look.of(heading(level)), heading.words());
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Figure figure) {
            figure(figure.image());
        } else if (block instanceof Block.Quote quote) {
            html.append("<blockquote").append(look.of(Kind.QUOTE)).append(">\n");
            write(quote.blocks());
            html.append("</blockquote>\n");
        } else if (block instanceof Block.Code code) {
            html.append("<pre").append(look.of(Kind.PRE)).append('>');
            Html.escape(code.text(), html);
            html.append("</pre>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Rule) {
            html.append("<hr").append(look.of(Kind.HR)).append(">\n");
        }
    }

    /** In a page with a stylesheet an entry can be led to: {@code entry-1} is the first. */
    private String anchor() {
        entries++;
        return look.equals(Look.CLASSES) ? " id=\"entry-" + entries + "\"" : "";
    }

    private static Kind heading(int level) {
        return level == 2 ? Kind.H2 : level == 3 ? Kind.H3 : Kind.H4;
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.role() == Role.TITLE) {
            int below = Math.min(level + 1, DEEPEST_HEADING);
            inTitle = true;
            element("h" + below, look.of(Kind.H4, Kind.TITLE), paragraph.words());
            inTitle = false;
        } else {
            String attributes = paragraph.role() == Role.TEXT
                    ? look.of(Kind.P)
                    : look.of(Kind.P, paragraph.role().kind());
            element("p", attributes, paragraph.words());
        }
    }

    private void element(String name, String attributes, List<Inline> words) {
        html.append('<').append(name).append(attributes).append('>');
        words(words);
        html.append("</").append(name).append(">\n");
    }

    private void items(Block.Items list) {
        String name = list.isNumbered() ? "ol" : "ul";
        html.append('<').append(name);
        if (list.isNumbered() && list.first() != 1) {
            html.append(" start=\"").append(list.first()).append('"');
        }
        html.append(look.of(list.isNumbered() ? Kind.OL : Kind.UL)).append(">\n");
        for (List<Block> item : list.items()) {
            html.append("<li").append(look.of(Kind.LI)).append('>');
            item(item);
            html.append("</li>\n");
        }
        html.append("</").append(name).append(">\n");
    }

    /** The paragraph of an item that is nothing else is its words. */
    private void item(List<Block> item) {
        boolean opens = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
        if (opens) {
            words(((Block.Paragraph) item.get(0)).words());
        }
        write(opens ? item.subList(1, item.size()) : item);
    }

    private void table(Block.Table table) {
        html.append("<table").append(look.of(Kind.TABLE)).append(">\n<thead>\n");
        row("th", look.of(Kind.TH), table.head(), table.sides());
        html.append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> row("td", look.of(Kind.TD), row, table.sides()));
        html.append("</tbody>\n</table>\n");
    }

    private void row(String cell, String attributes, List<List<Inline>> words, List<String> sides) {
        html.append("<tr>\n");
        for (int i = 0; i < words.size(); i++) {
            element(cell, aligned(attributes, sides.get(i)), words.get(i));
        }
        html.append("</tr>\n");
    }

    /** A column's side is of the table and not of its look: where there is a style, it is added to it. */
    private static String aligned(String attributes, String side) {
        if (side.isEmpty()) {
            return attributes;
        }
        String style = "text-align: " + side + "\"";
        return attributes.isEmpty()
                ? " style=\"" + style
                : attributes.substring(0, attributes.length() - 1) + "; " + style;
    }

    private void figure(Inline.Image image) {
        html.append("<figure").append(look.of(Kind.FIGURE)).append('>');
        boolean shown = image(image);
        if (image.hasCaption(shown)) {
            html.append("<figcaption").append(look.of(Kind.CAPTION)).append('>');
            Html.escape(image.caption(), html);
            html.append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    /** Writes the picture, or its words where there is none to show, and says which. */
    private boolean image(Inline.Image image) {
        Optional<Picture> picture = pictures.of(image);
        if (picture.isPresent()) {
            html.append("<img src=\"");
            Html.escape(pictures.address(picture.get()), html);
            html.append("\" alt=\"");
            Html.escape(image.alt(), html);
            html.append('"').append(look.of(Kind.IMAGE)).append('>');
        } else {
            html.append('[');
            Html.escape(image.words(), html);
            html.append(']');
        }
        return picture.isPresent();
    }

    private void words(List<Inline> words) {
        for (Inline word : words) {
            word(word);
        }
    }

    private void word(Inline word) {
        if (word instanceof Inline.Text text) {
            Html.escape(text.text(), html);
        } else if (word instanceof Inline.Label label) {
            html.append("<strong").append(look.of(Kind.STRONG, Kind.LABEL)).append('>');
            Html.escape(label.text(), html);
            html.append("</strong>");
        } else if (word instanceof Inline.Link link) {
            link(link);
        } else if (word instanceof Inline.Strong strong) {
            around("strong", Kind.STRONG, strong.words());
        } else if (word instanceof Inline.Emphasis emphasis) {
            around("em", Kind.EM, emphasis.words());
        } else if (word instanceof Inline.Code code) {
            around("code", Kind.CODE, List.of(new Inline.Text(code.text())));
        } else if (word instanceof Inline.Formula formula) {
            formula(formula);
        } else if (word instanceof Inline.Image image) {
            image(image);
        } else if (word instanceof Inline.Break line) {
            html.append(line.hard() ? "<br>\n" : " ");
        }
    }

    private void around(String name, Kind kind, List<Inline> words) {
        html.append('<').append(name).append(look.of(kind)).append('>');
        words(words);
        html.append("</").append(name).append('>');
    }

    private void formula(Inline.Formula formula) {
        Optional<String> readable = Tex.readable(formula.tex());
        Inline words = new Inline.Text(readable.orElse(formula.tex()));
        if (readable.isPresent()) {
            around("span", Kind.FORMULA, List.of(words));
        } else {
            around("code", Kind.CODE, List.of(words));
        }
    }

    private void link(Inline.Link link) {
        if (links.isKept(link)) {
            html.append("<a href=\"");
            Html.escape(link.address(), html);
            html.append('"')
                    .append(inTitle ? look.of(Kind.LINK, Kind.MORE) : look.of(Kind.LINK))
                    .append('>');
            words(link.words());
            html.append("</a>");
        } else if (inTitle) {
            html.append("<span").append(look.of(Kind.MORE)).append('>');
            numbered(link);
            html.append("</span>");
        } else {
            numbered(link);
        }
    }

    private void numbered(Inline.Link link) {
        words(link.words());
        int number = links.number(link);
        if (number > 0) {
            html.append("<sup")
                    .append(look.of(Kind.MARK))
                    .append(">[")
                    .append(number)
                    .append("]</sup>");
        }
    }
}
