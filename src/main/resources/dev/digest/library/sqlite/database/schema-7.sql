-- What stood before the first entry of an issue that was read back (开篇), as Markdown.
ALTER TABLE issue ADD COLUMN opening TEXT;
