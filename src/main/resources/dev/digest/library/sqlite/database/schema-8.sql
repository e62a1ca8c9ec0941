-- Who published the journal or the proceedings that a paper is in, as its source states it.
ALTER TABLE paper ADD COLUMN publisher TEXT;
