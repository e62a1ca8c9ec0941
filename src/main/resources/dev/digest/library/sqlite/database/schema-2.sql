-- A paper's picture: where it lies, from the folder of issues or on the web, and what stands under it.
ALTER TABLE curation ADD COLUMN figure TEXT;

ALTER TABLE curation ADD COLUMN caption TEXT;

-- History: each command that changed something is one change, and each row that it touched one change_row, written in
-- the same transaction. Nothing of it is ever changed or deleted. sum is the checksum of the other columns.
CREATE TABLE change (
  id      INTEGER NOT NULL PRIMARY KEY,
  at      TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  host    TEXT    NOT NULL,
  command TEXT    NOT NULL,
  sum     INTEGER NOT NULL
) STRICT;

-- place is the table, or file for a file in the newsletter's folder; key is the row's key as a JSON list.
-- kind: + made, ~ changed, - removed, = found when history began, ? kept without taking effect.
-- before and after hold the columns that differ; of a row made, after is there only where people wrote it, since the
-- row itself says the rest. state is the checksum of the row as it then was; null when there is none.
CREATE TABLE change_row (
  id           INTEGER NOT NULL PRIMARY KEY,
  change_id    INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  place        TEXT    NOT NULL,
  key          TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  paper_id     TEXT,
  issue_number INTEGER,
  before       TEXT,
  after        TEXT,
  state        INTEGER,
  sum          INTEGER NOT NULL
) STRICT;

CREATE INDEX change_row_change ON change_row (change_id);

CREATE INDEX change_row_paper ON change_row (paper_id) WHERE paper_id IS NOT NULL;

CREATE INDEX change_row_issue ON change_row (issue_number) WHERE issue_number IS NOT NULL;

-- Which changes a change takes back.
CREATE TABLE undo (
  undoes    INTEGER NOT NULL REFERENCES change (id),
  change_id INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (undoes, change_id)
) STRICT;

-- What files held before a change of ours, by SHA-256; deflated.
CREATE TABLE file_text (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  deflated    BLOB NOT NULL
) STRICT;

CREATE TRIGGER change_kept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

CREATE TRIGGER change_unchanged BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

CREATE TRIGGER change_row_kept BEFORE DELETE ON change_row
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

CREATE TRIGGER change_row_unchanged BEFORE UPDATE ON change_row
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

-- What was kept of earlier words goes into history, one change for each time that words were replaced.
CREATE TEMP TABLE old_words AS
  SELECT paper_id, number, replaced_at, json_object('changed_at', changed_at, 'title', title, 'title_zh', title_zh,
    'institutions', institutions, 'authors', authors, 'category', category, 'download_url', download_url,
    'detail_url', detail_url, 'code_url', code_url, 'recommendation', recommendation, 'summary', summary) AS words
  FROM past_curation
  UNION ALL
  SELECT paper_id, 1 << 40, NULL, json_object('changed_at', changed_at, 'title', title, 'title_zh', title_zh,
    'institutions', institutions, 'authors', authors, 'category', category, 'download_url', download_url,
    'detail_url', detail_url, 'code_url', code_url, 'recommendation', recommendation, 'summary', summary)
  FROM curation;

CREATE TEMP TABLE old_change AS
  SELECT 'curation' AS place, json_array(paper_id) AS key, '~' AS kind, paper_id, NULL AS issue_number, replaced_at, number,
    words AS before, lead(words) OVER (PARTITION BY paper_id ORDER BY number) AS after
  FROM old_words
  UNION ALL
  SELECT 'event', json_array(event_id), iif(event_id NOT IN (SELECT id FROM event)
      AND lead(event_id) OVER (PARTITION BY event_id ORDER BY rowid) IS NULL, '-', '~'), NULL, words ->> 'issue', replaced_at, rowid,
    json_object('title', words ->> 'title', 'title_zh', words ->> 'title-zh', 'host', words ->> 'host',
      'date', words ->> 'date', 'time', words ->> 'time', 'link', words ->> 'link', 'summary', words ->> 'summary'),
    NULL
  FROM past_event;

INSERT INTO change (id, at, who, host, command, sum)
  SELECT number, at, '', '', '', checksum(json_array(number, at, '', '', ''))
  FROM (SELECT row_number() OVER (ORDER BY replaced_at, place, key, number) AS number, replaced_at AS at
    FROM old_change WHERE replaced_at IS NOT NULL);

INSERT INTO change_row (change_id, place, key, kind, paper_id, issue_number, before, after, sum)
  SELECT change_id, place, key, kind, paper_id, issue_number, before, after,
    checksum(json_array(change_id, place, key, kind, paper_id, issue_number, before, after, NULL))
  FROM (SELECT *, row_number() OVER (ORDER BY replaced_at, place, key, number) AS change_id
    FROM old_change WHERE replaced_at IS NOT NULL)
  ORDER BY change_id;

DROP TABLE old_words;

DROP TABLE old_change;

DROP TABLE past_curation;

DROP TABLE past_event;
