-- What lists and searches need of each paper, derived from the other tables: neither in archives nor in the history.
CREATE VIEW paper_state AS
SELECT p.id, p.sequence, c.category,
  CASE WHEN EXISTS (SELECT 1 FROM issue_paper ip JOIN issue i ON i.number = ip.issue_number
      WHERE ip.paper_id = p.id AND i.published_at IS NOT NULL) THEN 'published'
    WHEN c.summary IS NOT NULL AND c.category IS NOT NULL THEN 'ready'
    ELSE 'candidate' END AS status
FROM paper p LEFT JOIN curation c ON c.paper_id = p.id;

-- A row of paper_state. indexed is 0 while paper_text lacks the present text of the paper. Each index ends with the
-- primary key, so that it has the papers of one status or category in their order of adding.
CREATE TABLE paper_listing (
  sequence INTEGER NOT NULL PRIMARY KEY,
  category TEXT,
  status   TEXT    NOT NULL,
  indexed  INTEGER NOT NULL
) STRICT;

INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state;

CREATE INDEX paper_listing_category ON paper_listing (category);

CREATE INDEX paper_listing_status ON paper_listing (status);

CREATE INDEX paper_listing_waiting ON paper_listing (sequence) WHERE indexed = 0;

-- The groups of letters that occur in the texts of a paper, by its sequence. Groups that occur no longer may stay here:
-- what is found is compared with the texts.
CREATE VIRTUAL TABLE paper_text USING fts5 (grams, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- Which groups there are, and how many papers have each.
CREATE VIRTUAL TABLE paper_gram USING fts5vocab (paper_text, row);

CREATE TRIGGER paper_added AFTER INSERT ON paper
BEGIN
  INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state WHERE id = new.id
  ON CONFLICT (sequence) DO UPDATE SET category = excluded.category, status = excluded.status, indexed = 0;
END;

CREATE TRIGGER paper_changed AFTER UPDATE ON paper
BEGIN
  DELETE FROM paper_listing WHERE sequence = old.sequence AND old.sequence <> new.sequence;
  INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state WHERE id = new.id
  ON CONFLICT (sequence) DO UPDATE SET category = excluded.category, status = excluded.status, indexed = 0;
END;

CREATE TRIGGER paper_removed AFTER DELETE ON paper
BEGIN
  DELETE FROM paper_listing WHERE sequence = old.sequence;
END;

CREATE TRIGGER curation_added AFTER INSERT ON curation
BEGIN
  INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state WHERE id = new.paper_id
  ON CONFLICT (sequence) DO UPDATE SET category = excluded.category, status = excluded.status, indexed = 0;
END;

CREATE TRIGGER curation_changed AFTER UPDATE ON curation
BEGIN
  INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state WHERE id = new.paper_id
  ON CONFLICT (sequence) DO UPDATE SET category = excluded.category, status = excluded.status, indexed = 0;
END;

CREATE TRIGGER curation_removed AFTER DELETE ON curation
BEGIN
  INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state WHERE id = old.paper_id
  ON CONFLICT (sequence) DO UPDATE SET category = excluded.category, status = excluded.status, indexed = 0;
END;

CREATE TRIGGER issue_paper_added AFTER INSERT ON issue_paper
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM paper p WHERE p.id = new.paper_id);
END;

CREATE TRIGGER issue_paper_changed AFTER UPDATE ON issue_paper
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM paper p WHERE p.id IN (old.paper_id, new.paper_id));
END;

CREATE TRIGGER issue_paper_removed AFTER DELETE ON issue_paper
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM paper p WHERE p.id = old.paper_id);
END;

CREATE TRIGGER issue_added AFTER INSERT ON issue
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM issue_paper ip JOIN paper p ON p.id = ip.paper_id
    WHERE ip.issue_number = new.number);
END;

CREATE TRIGGER issue_changed AFTER UPDATE ON issue WHEN old.published_at IS NOT new.published_at
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM issue_paper ip JOIN paper p ON p.id = ip.paper_id
    WHERE ip.issue_number = new.number);
END;

CREATE TRIGGER issue_removed AFTER DELETE ON issue
BEGIN
  UPDATE paper_listing SET status = (SELECT s.status FROM paper_state s WHERE s.sequence = paper_listing.sequence)
  WHERE sequence IN (SELECT p.sequence FROM issue_paper ip JOIN paper p ON p.id = ip.paper_id
    WHERE ip.issue_number = old.number);
END;
