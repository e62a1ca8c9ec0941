package dev.digest.render.document;

import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SoftBreaks;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies the parts of an issue among the blocks of a draft: its heading, its entries, their fields. */
public final class ArticleBuilder {
    private static final Pattern NUMBER = Pattern.compile("第\\s{0,9}(\\d{1,5})\\s{0,9}期|(?i:No)\\.?\\s{0,9}(\\d{1,5})");
    private static final String DIGEST = "digest:";
    private static final String COVER = "cover:";

    private final String name;
    private final Newsletter newsletter;
    private final FieldDetector fields;
    private final List<Block> blocks = new ArrayList<>();
    private List<Block> entry = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private Optional<String> digest = Optional.empty();
    private Optional<String> cover = Optional.empty();
    private boolean begun;
    private boolean hasEntries;

    public ArticleBuilder(String name, Newsletter newsletter) {
        this.name = name;
        this.newsletter = newsletter;
        this.fields = new FieldDetector(labels(newsletter));
    }

    private static Map<String, FieldRole> labels(Newsletter newsletter) {
        Map<String, FieldRole> labels = new HashMap<>();
        for (SectionConfig section : newsletter.sections()) {
            for (Map.Entry<String, String> label : section.labels().texts().entrySet()) {
                Optional<FieldRole> role = FieldRole.of(label.getKey());
                if (role.isPresent()) {
                    labels.put(label.getValue(), role.get());
                }
            }
        }
        return labels;
    }

    public Article article(List<Block> written) {
        for (Block block : written) {
            addBlock(block);
        }
        close();
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
                new Article.LinkPreview(digest, cover),
                blocks);
    }

    private void addBlock(Block block) {
        if (block instanceof Block.Heading one) {
            heading(one);
        } else if (block instanceof Block.CommentBlock note) {
            comment(note.text().strip());
        } else if (block instanceof Block.ThematicBreak) {
            close();
            blocks.add(block);
        } else if (block instanceof Block.Paragraph paragraph) {
            for (Block.Paragraph field : fields.split(paragraph)) {
                paragraph(field);
            }
        } else {
            entryOrArticle().add(SoftBreaks.join(block));
        }
    }

    private void heading(Block.Heading one) {
        close();
        if (heading.isEmpty() && one.level() == 1) {
            heading = Optional.of(Inline.plain(one.inlines()).strip());
        } else {
            begun = true;
            blocks.add(new Block.Heading(Math.max(2, one.level()), SoftBreaks.join(one.inlines())));
        }
    }

    private void comment(String text) {
        if (text.startsWith(DIGEST)) {
            digest = said(text.substring(DIGEST.length()));
        } else if (text.startsWith(COVER)) {
            cover = said(text.substring(COVER.length()));
        }
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip()).filter(some -> !some.isEmpty());
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.role() == FieldRole.TITLE) {
            close();
            begun = true;
            hasEntries = true;
            entry.add(paragraph);
        } else if (paragraph.role() == FieldRole.TEXT && !begun) {
            blocks.add(new Block.Paragraph(FieldRole.LEAD, paragraph.inlines()));
        } else {
            entryOrArticle().add(paragraph);
        }
    }

    private List<Block> entryOrArticle() {
        return entry.isEmpty() ? blocks : entry;
    }

    private void close() {
        if (!entry.isEmpty()) {
            blocks.add(new Block.EntryBlock(entry));
            entry = new ArrayList<>();
        }
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
