-- What the editors decided about papers that were proposed to them, whether the papers are here or not. kind is picked,
-- rejected or deferred; until, of a deferral, is an issue's number or a day.
CREATE TABLE decision (
  paper_id   TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  day        TEXT NOT NULL,
  title      TEXT NOT NULL,
  reason     TEXT,
  until      TEXT,
  changed_at TEXT NOT NULL
) STRICT;
