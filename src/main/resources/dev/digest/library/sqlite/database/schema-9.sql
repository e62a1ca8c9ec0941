-- Where issues were sent to, and what was answered. state is started, sent or failed; target and answer have no secrets.
CREATE TABLE sending (
  issue_number INTEGER NOT NULL,
  channel      TEXT NOT NULL,
  target       TEXT NOT NULL,
  sent_at      TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  state        TEXT NOT NULL,
  answer       TEXT NOT NULL,
  PRIMARY KEY (issue_number, channel, target, sent_at)
) STRICT;
