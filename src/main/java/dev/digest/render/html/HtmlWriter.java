package dev.digest.render.html;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.BlockVisitor;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.InlineVisitor;
import dev.digest.render.document.EntryAnchors;
import dev.digest.render.document.LinkReferences;
import dev.digest.render.document.LinkStyle;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.theme.StyleAttributes;
import dev.digest.render.theme.StyleTarget;
import dev.digest.tex.TexToUnicode;
import java.util.List;
import java.util.Optional;

/** Writes blocks as HTML. All text is escaped. */
public final class HtmlWriter {
    private static final int DEEPEST_HEADING = 6;

    private final Medium medium;
    private final StyleAttributes styleAttributes;
    private final LinkStyle links;
    private final ImageLoader images;
    private final EntryAnchors anchors = new EntryAnchors();
    private final StringBuilder html = new StringBuilder(32_000);
    private final BlockVisitor blockWriter = new BlockWriter();
    private final InlineVisitor inlineWriter = new InlineWriter();
    private int level = 1;
    private boolean inTitle;

    public HtmlWriter(Medium medium, StyleAttributes look, LinkStyle links, ImageLoader pictures) {
        this.medium = medium;
        this.styleAttributes = look;
        this.links = links;
        this.images = pictures;
    }

    public String html() {
        return html.toString();
    }

    public HtmlWriter write(List<Block> blocks) {
        for (Block block : blocks) {
            block.accept(blockWriter);
        }
        return this;
    }

    /** The list of numbered link references, if there are any. */
    public void references(String heading, LinkReferences references) {
        if (references.numbers().isEmpty()) {
            return;
        }
        level = 2;
        element("h2", styleAttributes.attributes(StyleTarget.H2), List.of(new Inline.TextRun(heading)));
        references
                .numbers()
                .forEach((address, number) -> element(
                        "p",
                        styleAttributes.attributes(StyleTarget.P, StyleTarget.REFERENCE),
                        List.of(new Inline.TextRun("[" + number + "] " + LinkReferences.displayText(address)))));
    }

    /** Writes each kind of block. */
    private final class BlockWriter implements BlockVisitor {
        @Override
        public void paragraph(Block.Paragraph paragraph) {
            HtmlWriter.this.paragraph(paragraph);
        }

        @Override
        public void entry(Block.EntryBlock entry) {
            open("section", anchor(entry), StyleTarget.ENTRY);
            write(entry.blocks());
            end("section");
        }

        @Override
        public void heading(Block.Heading heading) {
            // Heading levels are not skipped, whatever was written.
            level = Math.min(heading.level(), level + 1);
            element("h" + level, styleAttributes.attributes(headingTarget(level)), heading.inlines());
        }

        @Override
        public void list(Block.ListBlock list) {
            items(list);
        }

        @Override
        public void figure(Block.FigureBlock figure) {
            HtmlWriter.this.figure(figure.image());
        }

        @Override
        public void quote(Block.BlockQuote quote) {
            open("blockquote", "", StyleTarget.QUOTE);
            write(quote.blocks());
            end("blockquote");
        }

        @Override
        public void code(Block.CodeBlock code) {
            html.append("<pre")
                    .append(styleAttributes.attributes(StyleTarget.PRE))
                    .append('>');
            HtmlText.escape(code.text(), html);
            end("pre");
        }

        @Override
        public void table(Block.TableBlock table) {
            HtmlWriter.this.table(table);
        }

        @Override
        public void thematicBreak(Block.ThematicBreak rule) {
            open("hr", "", StyleTarget.HR);
        }

        @Override
        public void comment(Block.CommentBlock comment) {
            // A note of the editors.
        }
    }

    private void open(String name, String id, StyleTarget target) {
        html.append('<')
                .append(name)
                .append(id)
                .append(styleAttributes.attributes(target))
                .append('>')
                .append(medium.lineEnd());
    }

    /** Entries have a fragment id in pages with a stylesheet. */
    private String anchor(Block.EntryBlock entry) {
        return medium == Medium.PAGE ? " id=\"" + anchors.next(entry) + "\"" : "";
    }

    private static StyleTarget headingTarget(int level) {
        return level == 2 ? StyleTarget.H2 : level == 3 ? StyleTarget.H3 : StyleTarget.H4;
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.role() == FieldRole.TITLE) {
            int below = Math.min(level + 1, DEEPEST_HEADING);
            inTitle = true;
            element("h" + below, styleAttributes.attributes(StyleTarget.H4, StyleTarget.TITLE), paragraph.inlines());
            inTitle = false;
        } else {
            String attributes = paragraph.role() == FieldRole.TEXT
                    ? styleAttributes.attributes(StyleTarget.P)
                    : styleAttributes.attributes(StyleTarget.P, StyleTarget.of(paragraph.role()));
            element("p", attributes, paragraph.inlines());
        }
    }

    private void element(String name, String attributes, List<Inline> words) {
        html.append('<').append(name).append(attributes).append('>');
        words(words);
        end(name);
    }

    private void end(String name) {
        html.append("</").append(name).append('>').append(medium.lineEnd());
    }

    private void items(Block.ListBlock list) {
        String name = list.isNumbered() ? "ol" : "ul";
        html.append('<').append(name);
        if (list.isNumbered() && list.first() != 1) {
            html.append(" start=\"").append(list.first()).append('"');
        }
        html.append(styleAttributes.attributes(list.isNumbered() ? StyleTarget.OL : StyleTarget.UL))
                .append('>')
                .append(medium.lineEnd());
        for (List<Block> item : list.items()) {
            html.append("<li")
                    .append(styleAttributes.attributes(StyleTarget.LI))
                    .append('>')
                    .append(medium.itemStart());
            item(item);
            html.append(medium.itemEnd());
            end("li");
        }
        end(name);
    }

    /** The only paragraph of a list item is written without its element. */
    private void item(List<Block> item) {
        boolean opens = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
        if (opens) {
            words(((Block.Paragraph) item.get(0)).inlines());
        }
        write(opens ? item.subList(1, item.size()) : item);
    }

    private void table(Block.TableBlock table) {
        String line = medium.lineEnd();
        html.append("<table")
                .append(styleAttributes.attributes(StyleTarget.TABLE))
                .append('>')
                .append(line)
                .append("<thead>")
                .append(line);
        row("th", styleAttributes.attributes(StyleTarget.TH), table.head(), table.sides());
        end("thead");
        html.append("<tbody>").append(line);
        table.rows().forEach(row -> row("td", styleAttributes.attributes(StyleTarget.TD), row, table.sides()));
        end("tbody");
        end("table");
    }

    private void row(String cell, String attributes, List<List<Inline>> words, List<String> sides) {
        html.append("<tr>").append(medium.lineEnd());
        for (int i = 0; i < words.size(); i++) {
            element(cell, withAlignment(attributes, sides.get(i)), words.get(i));
        }
        end("tr");
    }

    /** Alignment is content, not theme: it is added to the style. */
    private static String withAlignment(String attributes, String side) {
        if (side.isEmpty()) {
            return attributes;
        }
        String style = "text-align: " + side + "\"";
        return attributes.isEmpty()
                ? " style=\"" + style
                : attributes.substring(0, attributes.length() - 1) + "; " + style;
    }

    private void figure(Inline.InlineImage image) {
        html.append("<figure")
                .append(styleAttributes.attributes(StyleTarget.FIGURE))
                .append('>');
        boolean shown = writeImage(image);
        if (image.hasCaption(shown)) {
            html.append("<figcaption")
                    .append(styleAttributes.attributes(StyleTarget.CAPTION))
                    .append('>');
            HtmlText.escape(image.caption(), html);
            html.append("</figcaption>");
        }
        end("figure");
    }

    /** Writes the image, or its alternative text if it cannot be shown; returns whether the image was written. */
    private boolean writeImage(Inline.InlineImage image) {
        Optional<ImageData> picture = images.load(image);
        if (picture.isPresent()) {
            html.append("<img src=\"");
            HtmlText.escape(images.address(picture.get()), html);
            html.append("\" alt=\"");
            HtmlText.escape(image.alt(), html);
            html.append('"')
                    .append(styleAttributes.attributes(StyleTarget.IMAGE))
                    .append('>');
        } else {
            html.append('[');
            HtmlText.escape(image.words(), html);
            html.append(']');
        }
        return picture.isPresent();
    }

    private void words(List<Inline> words) {
        for (Inline word : words) {
            word.accept(inlineWriter);
        }
    }

    /** Writes each kind of inline content. */
    private final class InlineWriter implements InlineVisitor {
        @Override
        public void text(Inline.TextRun text) {
            HtmlText.escape(text.text(), html);
        }

        @Override
        public void label(Inline.LabelText label) {
            String attributes = styleAttributes.attributes(StyleTarget.STRONG, StyleTarget.LABEL);
            wrap("strong", attributes, List.of(new Inline.TextRun(label.text())));
        }

        @Override
        public void link(Inline.InlineLink link) {
            HtmlWriter.this.link(link);
        }

        @Override
        public void strong(Inline.StrongEmphasis strong) {
            wrap("strong", StyleTarget.STRONG, strong.inlines());
        }

        @Override
        public void emphasis(Inline.Emphasis emphasis) {
            wrap("em", StyleTarget.EM, emphasis.inlines());
        }

        @Override
        public void styled(Inline.Styled styled) {
            wrap(styled.style().element(), "", styled.words());
        }

        @Override
        public void code(Inline.CodeSpan code) {
            wrap("code", StyleTarget.CODE, List.of(new Inline.TextRun(code.text())));
        }

        @Override
        public void formula(Inline.InlineFormula formula) {
            HtmlWriter.this.formula(formula);
        }

        @Override
        public void image(Inline.InlineImage image) {
            writeImage(image);
        }

        @Override
        public void lineBreak(Inline.LineBreak line) {
            html.append(line.hard() ? "<br>" + medium.lineEnd() : " ");
        }
    }

    private void wrap(String name, StyleTarget kind, List<Inline> words) {
        wrap(name, styleAttributes.attributes(kind), words);
    }

    private void wrap(String name, String attributes, List<Inline> words) {
        html.append('<').append(name).append(attributes).append('>');
        words(words);
        html.append("</").append(name).append('>');
    }

    private void formula(Inline.InlineFormula formula) {
        Optional<String> readable = TexToUnicode.formula(formula.tex());
        Inline words = new Inline.TextRun(readable.orElse(formula.tex()));
        if (readable.isPresent()) {
            wrap("span", StyleTarget.FORMULA, List.of(words));
        } else {
            wrap("code", StyleTarget.CODE, List.of(words));
        }
    }

    private void link(Inline.InlineLink link) {
        if (links.isKept(link)) {
            html.append("<a href=\"");
            HtmlText.escape(link.address(), html);
            html.append('"')
                    .append(
                            inTitle
                                    ? styleAttributes.attributes(StyleTarget.LINK, StyleTarget.MORE)
                                    : styleAttributes.attributes(StyleTarget.LINK))
                    .append('>');
            words(link.inlines());
            html.append("</a>");
        } else if (inTitle) {
            html.append("<span")
                    .append(styleAttributes.attributes(StyleTarget.MORE))
                    .append('>');
            numbered(link);
            html.append("</span>");
        } else {
            numbered(link);
        }
    }

    private void numbered(Inline.InlineLink link) {
        words(link.inlines());
        int number = links.number(link);
        if (number > 0) {
            html.append("<sup")
                    .append(styleAttributes.attributes(StyleTarget.MARK))
                    .append(">[")
                    .append(number)
                    .append("]</sup>");
        }
    }
}
