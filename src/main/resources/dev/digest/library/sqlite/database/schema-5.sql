-- What language models wrote about papers, and what editors made of it. id is taken from the other columns, so that
-- libraries can be merged. words and findings are JSON. verdict is empty until somebody has looked at the draft.
CREATE TABLE draft (
  id          TEXT    NOT NULL PRIMARY KEY,
  paper_id    TEXT    NOT NULL,
  made_at     TEXT    NOT NULL,
  who         TEXT    NOT NULL,
  model       TEXT    NOT NULL,
  host        TEXT    NOT NULL,
  prompt_sum  TEXT    NOT NULL,
  source_sum  TEXT    NOT NULL,
  words       TEXT    NOT NULL,
  findings    TEXT    NOT NULL,
  tokens_in   INTEGER NOT NULL,
  tokens_out  INTEGER NOT NULL,
  verdict     TEXT    NOT NULL,
  reviewed_at TEXT,
  reviewer    TEXT,
  percent     INTEGER
) STRICT;

CREATE INDEX draft_paper ON draft (paper_id);
