-- A library of version 7 of the schema, made by the program of that time: three papers, two of them in a published issue, an event.
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
INSERT INTO paper VALUES('arXiv:2210.00001',1,'2026-11-30T00:13:57.660797907Z',1,'Alpha','[{"name":"Ada Example"}]','About Alpha.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00001","pdf":"https://arxiv.org/pdf/2210.00001.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00002',2,'2026-11-30T00:13:58.403525687Z',1,'Beta','[{"name":"Ada Example"}]','About Beta.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00002","pdf":"https://arxiv.org/pdf/2210.00002.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00003',3,'2026-11-30T00:13:59.241952070Z',1,'Gamma','[{"name":"Ada Example"}]','About Gamma.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00003","pdf":"https://arxiv.org/pdf/2210.00003.pdf"}',0,'[]');
CREATE TABLE paper_key (
  key      TEXT NOT NULL,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  PRIMARY KEY (key, paper_id)
) STRICT;
INSERT INTO paper_key VALUES('arxiv:2210.00001','arXiv:2210.00001');
INSERT INTO paper_key VALUES('title:alpha','arXiv:2210.00001');
INSERT INTO paper_key VALUES('arxiv:2210.00002','arXiv:2210.00002');
INSERT INTO paper_key VALUES('title:beta','arXiv:2210.00002');
INSERT INTO paper_key VALUES('title:gamma','arXiv:2210.00003');
INSERT INTO paper_key VALUES('arxiv:2210.00003','arXiv:2210.00003');
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
, figure TEXT, caption TEXT, note TEXT) STRICT;
INSERT INTO curation VALUES('arXiv:2210.00001','2026-11-30T00:14:00.717168682Z',1,NULL,'甲',NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'甲的简介',NULL,NULL,NULL);
INSERT INTO curation VALUES('arXiv:2210.00002','2026-11-30T00:14:01.840332118Z',2,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'乙的简介',NULL,NULL,NULL);
INSERT INTO curation VALUES('arXiv:2210.00003','2026-11-30T00:14:02.793972146Z',3,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'丙的简介',NULL,NULL,NULL);
CREATE TABLE issue (
  number       INTEGER NOT NULL PRIMARY KEY,
  theme        TEXT,
  issue_date   TEXT,
  built_at     TEXT    NOT NULL,
  fingerprint  TEXT    NOT NULL,
  published_at TEXT,
  footer       TEXT
, corrected_at TEXT, opening TEXT) STRICT;
INSERT INTO issue VALUES(1,NULL,'2026-11-30','2026-11-30T00:14:04.675107252Z','261831d9f85b2fbbe40d2722810f546d8cecd90dacdbd895878b444401ab393b','2026-11-30T00:14:04.553947313Z',NULL,NULL,NULL);
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
INSERT INTO event VALUES(1,2,'2026-11-30T00:14:06.976903865Z','讲座',NULL,NULL,'2022-11-09',NULL,NULL,NULL);
CREATE TABLE change (
  id      INTEGER NOT NULL PRIMARY KEY,
  at      TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  host    TEXT    NOT NULL,
  command TEXT    NOT NULL,
  sum     INTEGER NOT NULL
) STRICT;
INSERT INTO change VALUES(1,'2026-11-30T00:13:57.711986925Z','ada','desk','add --from Alpha.xml',1225827933);
INSERT INTO change VALUES(2,'2026-11-30T00:13:58.476747166Z','ada','desk','add --from Beta.xml',2164108331);
INSERT INTO change VALUES(3,'2026-11-30T00:13:59.300746Z','ada','desk','add --from Gamma.xml',3937190054);
INSERT INTO change VALUES(4,'2026-11-30T00:13:59.948332031Z','ada','desk','summarize 2210.00001 -c NLP研究 --title-zh 甲 --text 甲的第一稿',761689874);
INSERT INTO change VALUES(5,'2026-11-30T00:14:00.803584040Z','ada','desk','summarize 2210.00001 --text 甲的简介',2834088835);
INSERT INTO change VALUES(6,'2026-11-30T00:14:01.845695948Z','ada','desk','summarize 2210.00002 -c NLP研究 --text 乙的简介',3215910861);
INSERT INTO change VALUES(7,'2026-11-30T00:14:02.807112014Z','ada','desk','summarize 2210.00003 -c NLP研究 --text 丙的简介',837436381);
INSERT INTO change VALUES(8,'2026-11-30T00:14:03.740626945Z','ada','desk','build-issue 1 2210.00001 2210.00002',1096527728);
INSERT INTO change VALUES(9,'2026-11-30T00:14:04.690772086Z','ada','desk','publish 1',846253700);
INSERT INTO change VALUES(10,'2026-11-30T00:14:05.501457083Z','ada','desk','remove 2210.00003 --yes',1733889789);
INSERT INTO change VALUES(11,'2026-11-30T00:14:06.353682868Z','ada','desk','undo',620996697);
INSERT INTO change VALUES(12,'2026-11-30T00:14:07.045210073Z','ada','desk','event add --issue 2 --title 讲座 --date 2022-11-09',1904661502);
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
INSERT INTO change_row VALUES(1,1,'paper','["arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,2899249645,2012516782);
INSERT INTO change_row VALUES(2,1,'paper_key','["arxiv:2210.00001","arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,3620896599,2606225613);
INSERT INTO change_row VALUES(3,1,'paper_key','["title:alpha","arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,3567805943,2897000564);
INSERT INTO change_row VALUES(4,2,'paper','["arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,2469874420,3132431821);
INSERT INTO change_row VALUES(5,2,'paper_key','["arxiv:2210.00002","arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,3552035413,826139406);
INSERT INTO change_row VALUES(6,2,'paper_key','["title:beta","arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,1203708185,2751961088);
INSERT INTO change_row VALUES(7,3,'paper','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,1676135994,2292275567);
INSERT INTO change_row VALUES(8,3,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,751794948,3825204365);
INSERT INTO change_row VALUES(9,3,'paper_key','["title:gamma","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,3460846969,2348628205);
INSERT INTO change_row VALUES(10,4,'curation','["arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,'{"paper_id":"arXiv:2210.00001","changed_at":"2026-11-30T00:13:59.935805083Z","assigned":1,"title_zh":"甲","category":"NLP研究","summary":"甲的第一稿"}',1355920802,3825302738);
INSERT INTO change_row VALUES(11,5,'curation','["arXiv:2210.00001"]','~','arXiv:2210.00001',NULL,'{"changed_at":"2026-11-30T00:13:59.935805083Z","summary":"甲的第一稿"}','{"changed_at":"2026-11-30T00:14:00.717168682Z","summary":"甲的简介"}',811092432,3189876502);
INSERT INTO change_row VALUES(12,6,'curation','["arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,'{"paper_id":"arXiv:2210.00002","changed_at":"2026-11-30T00:14:01.840332118Z","assigned":2,"category":"NLP研究","summary":"乙的简介"}',536964710,3833639903);
INSERT INTO change_row VALUES(13,7,'curation','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:14:02.793972146Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',3601070313,3227307223);
INSERT INTO change_row VALUES(14,8,'issue','[1]','+',NULL,1,NULL,'{"number":1,"issue_date":"2026-11-30","built_at":"2026-11-30T00:14:03.699703785Z","fingerprint":"261831d9f85b2fbbe40d2722810f546d8cecd90dacdbd895878b444401ab393b"}',1183672107,1491648560);
INSERT INTO change_row VALUES(15,8,'issue_paper','[1,1]','+','arXiv:2210.00001',1,NULL,NULL,3316074822,1736586569);
INSERT INTO change_row VALUES(16,8,'issue_paper','[1,2]','+','arXiv:2210.00002',1,NULL,NULL,1768093800,3253168233);
INSERT INTO change_row VALUES(17,8,'file_text','["261831d9f85b2fbbe40d2722810f546d8cecd90dacdbd895878b444401ab393b"]','+',NULL,NULL,NULL,NULL,2035230199,1747293644);
INSERT INTO change_row VALUES(18,8,'file','["issues/001.md"]','+',NULL,NULL,NULL,'{"fingerprint":"261831d9f85b2fbbe40d2722810f546d8cecd90dacdbd895878b444401ab393b"}',NULL,700021969);
INSERT INTO change_row VALUES(19,9,'issue','[1]','~',NULL,1,'{"built_at":"2026-11-30T00:14:03.699703785Z","published_at":null}','{"built_at":"2026-11-30T00:14:04.675107252Z","published_at":"2026-11-30T00:14:04.553947313Z"}',4211969842,3684711041);
INSERT INTO change_row VALUES(20,10,'curation','["arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:14:02.793972146Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',NULL,NULL,2733796408);
INSERT INTO change_row VALUES(21,10,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"key":"arxiv:2210.00003","paper_id":"arXiv:2210.00003"}',NULL,NULL,12474808);
INSERT INTO change_row VALUES(22,10,'paper_key','["title:gamma","arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"key":"title:gamma","paper_id":"arXiv:2210.00003"}',NULL,NULL,3865113171);
INSERT INTO change_row VALUES(23,10,'paper','["arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"id":"arXiv:2210.00003","sequence":3,"added_at":"2026-11-30T00:13:59.241952070Z","version":1,"title":"Gamma","authors":"[{\"name\":\"Ada Example\"}]","abstract":"About Gamma.","categories":"[\"cs.CL\"]","published":"2022-10-01T00:00:00Z","updated":"2022-10-01T00:00:00Z","links":"{\"abs\":\"https://arxiv.org/abs/2210.00003\",\"pdf\":\"https://arxiv.org/pdf/2210.00003.pdf\"}","withdrawn":0,"warnings":"[]"}',NULL,NULL,1998012023);
INSERT INTO change_row VALUES(24,11,'paper','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,1676135994,980020744);
INSERT INTO change_row VALUES(25,11,'paper_key','["title:gamma","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,3460846969,2513926273);
INSERT INTO change_row VALUES(26,11,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,751794948,2894269745);
INSERT INTO change_row VALUES(27,11,'curation','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:14:02.793972146Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',3601070313,976858714);
INSERT INTO change_row VALUES(28,11,'undo','[10,11]','+',NULL,NULL,NULL,'{"undoes":10,"change_id":11}',3211104751,819648827);
INSERT INTO change_row VALUES(29,12,'event','[1]','+',NULL,2,NULL,'{"id":1,"issue_number":2,"changed_at":"2026-11-30T00:14:06.976903865Z","title":"讲座","date":"2022-11-09"}',838941619,2819373426);
CREATE TABLE undo (
  undoes    INTEGER NOT NULL REFERENCES change (id),
  change_id INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (undoes, change_id)
) STRICT;
INSERT INTO undo VALUES(10,11);
CREATE TABLE file_text (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  deflated    BLOB NOT NULL
) STRICT;
INSERT INTO file_text VALUES('261831d9f85b2fbbe40d2722810f546d8cecd90dacdbd895878b444401ab393b',X'789c535678dcd0f562fdd4a71d5d8f1bba9faf5963f86cce7c2e2ebf7c3d432e2e65658517eb763d9bd6feac6fc58bde09200165a0fa097e3e01cf174c79be72dbe386895c5c5a5acf16b4bf5c34434bebfd9e598e39051989eff7743c9fb2e9fd9ecee827bbda5e2c5ffc62fdb267cdadb11a19252505c556fafa89451599657af945e9fa8949c5fa464686067a064060a80932ecc9de392f1a5a2186a5242ab85624e616e4a482649eaf6b78b2bb1b2c0334fef9ac168800480ae2cc273bba5fecdd0b5660836957414a1a925d7a40ae1d9ae39d524b124973b211f14e7eb27326654e36823819009041c4ef');
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
CREATE TABLE decision (
  paper_id   TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  day        TEXT NOT NULL,
  title      TEXT NOT NULL,
  reason     TEXT,
  until      TEXT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_key_paper ON paper_key (paper_id);
CREATE INDEX paper_published ON paper (published);
CREATE INDEX curation_assigned ON curation (assigned);
CREATE INDEX curation_title_zh ON curation (title_zh);
CREATE INDEX issue_paper_paper ON issue_paper (paper_id);
CREATE INDEX event_issue ON event (issue_number);
CREATE INDEX change_row_change ON change_row (change_id);
CREATE INDEX change_row_paper ON change_row (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX change_row_issue ON change_row (issue_number) WHERE issue_number IS NOT NULL;
CREATE TRIGGER change_kept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER change_unchanged BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER change_row_kept BEFORE DELETE ON change_row
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER change_row_unchanged BEFORE UPDATE ON change_row
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE INDEX draft_paper ON draft (paper_id);
COMMIT;
PRAGMA application_id = 1684629363;
PRAGMA user_version = 7;
