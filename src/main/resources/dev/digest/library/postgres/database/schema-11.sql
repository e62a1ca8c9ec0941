-- What lists and searches need of each paper, derived from the other tables: neither in archives nor in the history.
-- text is what a search reads of the paper, as digest_searchable() writes it.
CREATE TABLE paper_listing (
  sequence BIGINT NOT NULL PRIMARY KEY,
  category TEXT COLLATE "C",
  status   TEXT COLLATE "C" NOT NULL,
  text     TEXT COLLATE "C" NOT NULL
);

CREATE INDEX paper_listing_category ON paper_listing (category, sequence);

CREATE INDEX paper_listing_status ON paper_listing (status, sequence);

UPDATE digest_library SET version = 11;
