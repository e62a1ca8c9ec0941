-- A library of version 1 of the schema, made by the program of that time: three papers, two of them in a published issue, an event.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO paper VALUES('arXiv:2210.00001',1,'2026-11-30T00:12:52.913570097Z',1,'Alpha','[{"name":"Ada Example"}]','About Alpha.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00001","pdf":"https://arxiv.org/pdf/2210.00001.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00002',2,'2026-11-30T00:12:53.925944482Z',1,'Beta','[{"name":"Ada Example"}]','About Beta.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00002","pdf":"https://arxiv.org/pdf/2210.00002.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00003',3,'2026-11-30T00:12:54.933202671Z',1,'Gamma','[{"name":"Ada Example"}]','About Gamma.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00003","pdf":"https://arxiv.org/pdf/2210.00003.pdf"}',0,'[]');
CREATE TABLE paper_key (
  key      TEXT NOT NULL,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  PRIMARY KEY (key, paper_id)
) STRICT;
INSERT INTO paper_key VALUES('arxiv:2210.00001','arXiv:2210.00001');
INSERT INTO paper_key VALUES('title:alpha','arXiv:2210.00001');
INSERT INTO paper_key VALUES('arxiv:2210.00002','arXiv:2210.00002');
INSERT INTO paper_key VALUES('title:beta','arXiv:2210.00002');
INSERT INTO paper_key VALUES('arxiv:2210.00003','arXiv:2210.00003');
INSERT INTO paper_key VALUES('title:gamma','arXiv:2210.00003');
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
INSERT INTO curation VALUES('arXiv:2210.00001','2026-11-30T00:12:56.477478260Z',1,NULL,'甲',NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'甲的简介');
INSERT INTO curation VALUES('arXiv:2210.00002','2026-11-30T00:12:57.265920542Z',2,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'乙的简介');
INSERT INTO curation VALUES('arXiv:2210.00003','2026-11-30T00:12:58.063825518Z',3,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'丙的简介');
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
INSERT INTO past_curation VALUES('arXiv:2210.00001',1,'2026-11-30T00:12:56.477478260Z','2026-11-30T00:12:55.783647940Z',NULL,'甲',NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'甲的第一稿');
CREATE TABLE issue (
  number       INTEGER NOT NULL PRIMARY KEY,
  theme        TEXT,
  issue_date   TEXT,
  built_at     TEXT    NOT NULL,
  fingerprint  TEXT    NOT NULL,
  published_at TEXT,
  footer       TEXT
) STRICT;
INSERT INTO issue VALUES(1,NULL,'2026-11-30','2026-11-30T00:12:59.788843503Z','4f6ce32b4a3546392b60fecf34d06ee9e0a1f35356ccd377a00ba89d099d094a','2026-11-30T00:12:59.700619748Z',NULL);
CREATE TABLE issue_paper (
  issue_number INTEGER NOT NULL REFERENCES issue (number),
  position     INTEGER NOT NULL,
  paper_id     TEXT    NOT NULL REFERENCES paper (id),
  PRIMARY KEY (issue_number, position)
) STRICT;
INSERT INTO issue_paper VALUES(1,1,'arXiv:2210.00001');
INSERT INTO issue_paper VALUES(1,2,'arXiv:2210.00002');
CREATE TABLE passed_rule (
  issue_number INTEGER NOT NULL,
  rule         TEXT    NOT NULL,
  why          TEXT    NOT NULL,
  passed_at    TEXT    NOT NULL,
  PRIMARY KEY (issue_number, rule)
) STRICT;
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
INSERT INTO event VALUES(1,2,'2026-11-30T00:13:01.062188282Z','讲座',NULL,NULL,'2022-11-09',NULL,NULL,NULL);
CREATE TABLE past_event (
  event_id    INTEGER NOT NULL,
  replaced_at TEXT    NOT NULL,
  words       TEXT    NOT NULL
) STRICT;
CREATE INDEX paper_key_paper ON paper_key (paper_id);
CREATE INDEX paper_published ON paper (published);
CREATE INDEX curation_assigned ON curation (assigned);
CREATE INDEX curation_title_zh ON curation (title_zh);
CREATE INDEX issue_paper_paper ON issue_paper (paper_id);
CREATE INDEX event_issue ON event (issue_number);
COMMIT;
PRAGMA application_id = 0;
PRAGMA user_version = 1;
