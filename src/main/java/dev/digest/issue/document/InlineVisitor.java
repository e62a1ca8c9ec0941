package dev.digest.issue.document;

/** Handles each kind of inline content, so that the compiler finds who does not know a new one. */
public interface InlineVisitor {
    void text(Inline.TextRun text);

    void label(Inline.LabelText label);

    void strong(Inline.StrongEmphasis strong);

    void emphasis(Inline.Emphasis emphasis);

    void styled(Inline.Styled styled);

    void code(Inline.CodeSpan code);

    void formula(Inline.InlineFormula formula);

    void link(Inline.InlineLink link);

    void image(Inline.InlineImage image);

    void lineBreak(Inline.LineBreak line);
}
