package dev.digest.render.document;

import dev.digest.issue.Newsletter;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.BlockVisitor;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SoftBreaks;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arranges the blocks of a draft for readers: its heading apart, what precedes its first section as the lead. */
public final class ArticleBuilder {
    private static final Pattern NUMBER =
            Pattern.compile("第\\s{0,9}(\\d{1,5})\\s{0,9}期|(?:(?i:No\\b)\\.?|(?i:Issue)|#)\\s{0,9}(\\d{1,5})\\b");
    private static final String DIGEST = "digest:";
    private static final String COVER = "cover:";

    private final String name;
    private final Newsletter newsletter;
    private final List<Block> blocks = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private Optional<String> digest = Optional.empty();
    private Optional<Inline.InlineImage> cover = Optional.empty();
    private boolean begun;
    private boolean hasEntries;

    public ArticleBuilder(String name, Newsletter newsletter) {
        this.name = name;
        this.newsletter = newsletter;
    }

    /** The article with the blocks of a draft. */
    public Article article(List<Block> written) {
        BlockVisitor arranger = new BlockArranger();
        for (Block block : written) {
            block.accept(arranger);
        }
        if (!hasEntries && heading.flatMap(ArticleBuilder::number).isEmpty()) {
            throw Problem.of("render.not-ours", name);
        }
        String title = heading.orElse(newsletter.name());
        Optional<Integer> number = number(title).or(this::numberLine);
        return new Article(
                name,
                title,
                number.map(OptionalInt::of).orElse(OptionalInt.empty()),
                Optional.empty(),
                newsletter.publisher(),
                newsletter.readerTexts().tag(),
                new Article.LinkPreview(digest, cover),
                blocks);
    }

    /** Adds each kind of block where it belongs. */
    private final class BlockArranger implements BlockVisitor {
        @Override
        public void heading(Block.Heading one) {
            if (heading.isEmpty() && one.level() == 1) {
                heading = Optional.of(Inline.plain(one.inlines()).strip());
            } else {
                begun = true;
                blocks.add(new Block.Heading(Math.max(2, one.level()), SoftBreaks.join(one.inlines())));
            }
        }

        @Override
        public void comment(Block.CommentBlock note) {
            readComment(note.text().strip(), note.line());
        }

        @Override
        public void paragraph(Block.Paragraph paragraph) {
            boolean lead = paragraph.role() == FieldRole.TEXT && !begun;
            FieldRole role = lead ? FieldRole.LEAD : paragraph.role();
            blocks.add(new Block.Paragraph(role, SoftBreaks.join(paragraph.inlines())));
        }

        @Override
        public void entry(Block.EntryBlock entry) {
            begun = true;
            hasEntries = true;
            add(entry);
        }

        @Override
        public void figure(Block.FigureBlock figure) {
            add(figure);
        }

        @Override
        public void list(Block.ListBlock list) {
            add(list);
        }

        @Override
        public void quote(Block.BlockQuote quote) {
            add(quote);
        }

        @Override
        public void code(Block.CodeBlock code) {
            add(code);
        }

        @Override
        public void table(Block.TableBlock table) {
            add(table);
        }

        @Override
        public void thematicBreak(Block.ThematicBreak rule) {
            add(rule);
        }

        private void add(Block block) {
            blocks.add(SoftBreaks.join(block));
        }
    }

    private void readComment(String text, int line) {
        if (text.startsWith(DIGEST)) {
            digest = said(text.substring(DIGEST.length()));
        } else if (text.startsWith(COVER)) {
            cover = said(text.substring(COVER.length())).map(path -> new Inline.InlineImage("", "", path, line));
        }
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip()).filter(some -> !some.isEmpty());
    }

    private Optional<Integer> numberLine() {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph && paragraph.role() == FieldRole.LEAD) {
                Optional<Integer> number = number(Inline.plain(paragraph.inlines()));
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find()
                ? Optional.of(Integer.valueOf(number.group(1) == null ? number.group(2) : number.group(1)))
                : Optional.empty();
    }
}
