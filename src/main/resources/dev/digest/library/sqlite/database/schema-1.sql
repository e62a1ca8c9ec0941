-- What the sources say. Lists are JSON; id is canonical; sequence is the order of adding.
CREATE TABLE paper (
  id               TEXT    NOT NULL PRIMARY KEY,
  sequence         INTEGER NOT NULL UNIQUE,
  added_at         TEXT    NOT NULL,
  version          INTEGER NOT NULL,
  title            TEXT    NOT NULL,
  authors          TEXT    NOT NULL,
  abstract         TEXT    NOT NULL,
  primary_category TEXT,
  categories       TEXT    NOT NULL,
  published        TEXT,
  updated          TEXT,
  comment          TEXT,
  journal_ref      TEXT,
  doi              TEXT,
  links            TEXT    NOT NULL,
  withdrawn        INTEGER NOT NULL,
  warnings         TEXT    NOT NULL
) STRICT;

-- By what a paper is known as the same under another id: a DOI, a normalised title.
CREATE TABLE paper_key (
  key      TEXT NOT NULL,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  PRIMARY KEY (key, paper_id)
) STRICT;

CREATE INDEX paper_key_paper ON paper_key (paper_id);

CREATE INDEX paper_published ON paper (published);

-- What curators say. assigned is the order in which papers were given their category.
CREATE TABLE curation (
  paper_id     TEXT    NOT NULL PRIMARY KEY REFERENCES paper (id),
  changed_at   TEXT    NOT NULL,
  assigned     INTEGER,
  title        TEXT,
  title_zh     TEXT,
  institutions TEXT,
  authors      TEXT,
  category     TEXT,
  download_url TEXT,
  detail_url   TEXT,
  code_url     TEXT,
  recommendation TEXT,
  summary      TEXT
) STRICT;

CREATE INDEX curation_assigned ON curation (assigned);

CREATE INDEX curation_title_zh ON curation (title_zh);

-- What curators said before: a row of curation as it was until replaced_at.
CREATE TABLE past_curation (
  paper_id     TEXT    NOT NULL REFERENCES paper (id),
  number       INTEGER NOT NULL,
  replaced_at  TEXT    NOT NULL,
  changed_at   TEXT    NOT NULL,
  title        TEXT,
  title_zh     TEXT,
  institutions TEXT,
  authors      TEXT,
  category     TEXT,
  download_url TEXT,
  detail_url   TEXT,
  code_url     TEXT,
  recommendation TEXT,
  summary      TEXT,
  PRIMARY KEY (paper_id, number)
) STRICT;

-- An issue is out when published_at is set. footer is that of an issue read back, in place of the newsletter's own;
-- fingerprint is empty while the issue has no file of ours.
CREATE TABLE issue (
  number       INTEGER NOT NULL PRIMARY KEY,
  theme        TEXT,
  issue_date   TEXT,
  built_at     TEXT    NOT NULL,
  fingerprint  TEXT    NOT NULL,
  published_at TEXT,
  footer       TEXT
) STRICT;

CREATE TABLE issue_paper (
  issue_number INTEGER NOT NULL REFERENCES issue (number),
  position     INTEGER NOT NULL,
  paper_id     TEXT    NOT NULL REFERENCES paper (id),
  PRIMARY KEY (issue_number, position)
) STRICT;

CREATE INDEX issue_paper_paper ON issue_paper (paper_id);

-- Rules of digest check that an issue went out against, and why its editors let it.
CREATE TABLE passed_rule (
  issue_number INTEGER NOT NULL,
  rule         TEXT    NOT NULL,
  why          TEXT    NOT NULL,
  passed_at    TEXT    NOT NULL,
  PRIMARY KEY (issue_number, rule)
) STRICT;

-- Entries of 活动预告. date is ISO 8601; time is what an issue that was read back says in its place.
CREATE TABLE event (
  id           INTEGER NOT NULL PRIMARY KEY,
  issue_number INTEGER NOT NULL,
  changed_at   TEXT    NOT NULL,
  title        TEXT,
  title_zh     TEXT,
  host         TEXT,
  date         TEXT,
  time         TEXT,
  link         TEXT,
  summary      TEXT
) STRICT;

CREATE INDEX event_issue ON event (issue_number);

-- What was said of events before, those removed among them: the row as JSON.
CREATE TABLE past_event (
  event_id    INTEGER NOT NULL,
  replaced_at TEXT    NOT NULL,
  words       TEXT    NOT NULL
) STRICT;
