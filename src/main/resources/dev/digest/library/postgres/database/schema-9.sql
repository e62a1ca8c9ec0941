-- The tables of a library, with the columns, in the order, that the files of SQLite have: archives of both are the same.
-- Texts are compared by their code points. An identity column only keeps the order of insertion.
CREATE TABLE digest_library (
  format     TEXT COLLATE "C" NOT NULL,
  version    BIGINT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX digest_library_one ON digest_library ((true));

INSERT INTO digest_library (format, version) VALUES ('library', 9);

CREATE TABLE paper (
  id               TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  sequence         BIGINT NOT NULL UNIQUE,
  added_at         TEXT COLLATE "C" NOT NULL,
  version          BIGINT NOT NULL,
  title            TEXT COLLATE "C" NOT NULL,
  authors          TEXT COLLATE "C" NOT NULL,
  abstract         TEXT COLLATE "C" NOT NULL,
  primary_category TEXT COLLATE "C",
  categories       TEXT COLLATE "C" NOT NULL,
  published        TEXT COLLATE "C",
  updated          TEXT COLLATE "C",
  comment          TEXT COLLATE "C",
  journal_ref      TEXT COLLATE "C",
  doi              TEXT COLLATE "C",
  links            TEXT COLLATE "C" NOT NULL,
  withdrawn        BIGINT NOT NULL,
  warnings         TEXT COLLATE "C" NOT NULL,
  publisher        TEXT COLLATE "C"
);

CREATE INDEX paper_published ON paper (published);

CREATE TABLE paper_key (
  key      TEXT COLLATE "C" NOT NULL,
  paper_id TEXT COLLATE "C" NOT NULL REFERENCES paper (id) DEFERRABLE,
  PRIMARY KEY (key, paper_id)
);

CREATE INDEX paper_key_paper ON paper_key (paper_id);

CREATE TABLE curation (
  paper_id       TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES paper (id) DEFERRABLE,
  changed_at     TEXT COLLATE "C" NOT NULL,
  assigned       BIGINT,
  title          TEXT COLLATE "C",
  title_zh       TEXT COLLATE "C",
  institutions   TEXT COLLATE "C",
  authors        TEXT COLLATE "C",
  category       TEXT COLLATE "C",
  download_url   TEXT COLLATE "C",
  detail_url     TEXT COLLATE "C",
  code_url       TEXT COLLATE "C",
  recommendation TEXT COLLATE "C",
  summary        TEXT COLLATE "C",
  figure         TEXT COLLATE "C",
  caption        TEXT COLLATE "C",
  note           TEXT COLLATE "C"
);

CREATE INDEX curation_assigned ON curation (assigned);

CREATE INDEX curation_title_zh ON curation (title_zh);

CREATE TABLE issue (
  number       BIGINT NOT NULL PRIMARY KEY,
  theme        TEXT COLLATE "C",
  issue_date   TEXT COLLATE "C",
  built_at     TEXT COLLATE "C" NOT NULL,
  fingerprint  TEXT COLLATE "C" NOT NULL,
  published_at TEXT COLLATE "C",
  footer       TEXT COLLATE "C",
  corrected_at TEXT COLLATE "C",
  opening      TEXT COLLATE "C"
);

CREATE TABLE issue_paper (
  issue_number BIGINT NOT NULL REFERENCES issue (number) DEFERRABLE,
  position     BIGINT NOT NULL,
  paper_id     TEXT COLLATE "C" NOT NULL REFERENCES paper (id) DEFERRABLE,
  PRIMARY KEY (issue_number, position)
);

CREATE INDEX issue_paper_paper ON issue_paper (paper_id);

CREATE TABLE passed_rule (
  issue_number BIGINT NOT NULL,
  rule         TEXT COLLATE "C" NOT NULL,
  why          TEXT COLLATE "C" NOT NULL,
  passed_at    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (issue_number, rule)
);

CREATE TABLE event (
  id           BIGINT NOT NULL PRIMARY KEY,
  issue_number BIGINT NOT NULL,
  changed_at   TEXT COLLATE "C" NOT NULL,
  title        TEXT COLLATE "C",
  title_zh     TEXT COLLATE "C",
  host         TEXT COLLATE "C",
  date         TEXT COLLATE "C",
  time         TEXT COLLATE "C",
  link         TEXT COLLATE "C",
  summary      TEXT COLLATE "C"
);

CREATE INDEX event_issue ON event (issue_number);

CREATE TABLE draft (
  rowid       BIGINT GENERATED ALWAYS AS IDENTITY,
  id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  paper_id    TEXT COLLATE "C" NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL,
  who         TEXT COLLATE "C" NOT NULL,
  model       TEXT COLLATE "C" NOT NULL,
  host        TEXT COLLATE "C" NOT NULL,
  prompt_sum  TEXT COLLATE "C" NOT NULL,
  source_sum  TEXT COLLATE "C" NOT NULL,
  words       TEXT COLLATE "C" NOT NULL,
  findings    TEXT COLLATE "C" NOT NULL,
  tokens_in   BIGINT NOT NULL,
  tokens_out  BIGINT NOT NULL,
  verdict     TEXT COLLATE "C" NOT NULL,
  reviewed_at TEXT COLLATE "C",
  reviewer    TEXT COLLATE "C",
  percent     BIGINT
);

CREATE INDEX draft_paper ON draft (paper_id);

CREATE TABLE decision (
  paper_id   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind       TEXT COLLATE "C" NOT NULL,
  day        TEXT COLLATE "C" NOT NULL,
  title      TEXT COLLATE "C" NOT NULL,
  reason     TEXT COLLATE "C",
  until      TEXT COLLATE "C",
  changed_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE sending (
  issue_number BIGINT NOT NULL,
  channel      TEXT COLLATE "C" NOT NULL,
  target       TEXT COLLATE "C" NOT NULL,
  sent_at      TEXT COLLATE "C" NOT NULL,
  fingerprint  TEXT COLLATE "C" NOT NULL,
  state        TEXT COLLATE "C" NOT NULL,
  answer       TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (issue_number, channel, target, sent_at)
);

CREATE TABLE change (
  id      BIGINT NOT NULL PRIMARY KEY,
  at      TEXT COLLATE "C" NOT NULL,
  who     TEXT COLLATE "C" NOT NULL,
  host    TEXT COLLATE "C" NOT NULL,
  command TEXT COLLATE "C" NOT NULL,
  sum     BIGINT NOT NULL
);

CREATE TABLE change_row (
  id           BIGINT NOT NULL PRIMARY KEY,
  change_id    BIGINT NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  place        TEXT COLLATE "C" NOT NULL,
  key          TEXT COLLATE "C" NOT NULL,
  kind         TEXT COLLATE "C" NOT NULL,
  paper_id     TEXT COLLATE "C",
  issue_number BIGINT,
  before       TEXT COLLATE "C",
  after        TEXT COLLATE "C",
  state        BIGINT,
  sum          BIGINT NOT NULL
);

CREATE INDEX change_row_change ON change_row (change_id);

CREATE INDEX change_row_paper ON change_row (paper_id) WHERE paper_id IS NOT NULL;

CREATE INDEX change_row_issue ON change_row (issue_number) WHERE issue_number IS NOT NULL;

CREATE TABLE undo (
  undoes    BIGINT NOT NULL REFERENCES change (id) DEFERRABLE,
  change_id BIGINT NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (undoes, change_id)
);

CREATE TABLE file_text (
  fingerprint TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  deflated    BYTEA NOT NULL
);
