package dev.digest.issue.document;

/** Handles each kind of block, so that the compiler finds who does not know a new one. */
public interface BlockVisitor {
    void paragraph(Block.Paragraph paragraph);

    void heading(Block.Heading heading);

    void entry(Block.EntryBlock entry);

    void figure(Block.FigureBlock figure);

    void list(Block.ListBlock list);

    void quote(Block.BlockQuote quote);

    void code(Block.CodeBlock code);

    void table(Block.TableBlock table);

    void thematicBreak(Block.ThematicBreak rule);

    void comment(Block.CommentBlock comment);
}
