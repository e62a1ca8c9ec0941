-- A library of version 2 of the schema, made by the program of that time: three papers, two of them in a published issue, an event.
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
INSERT INTO paper VALUES('arXiv:2210.00001',1,'2026-11-30T00:13:03.041506041Z',1,'Alpha','[{"name":"Ada Example"}]','About Alpha.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00001","pdf":"https://arxiv.org/pdf/2210.00001.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00002',2,'2026-11-30T00:13:03.871145739Z',1,'Beta','[{"name":"Ada Example"}]','About Beta.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00002","pdf":"https://arxiv.org/pdf/2210.00002.pdf"}',0,'[]');
INSERT INTO paper VALUES('arXiv:2210.00003',3,'2026-11-30T00:13:04.576425596Z',1,'Gamma','[{"name":"Ada Example"}]','About Gamma.',NULL,'["cs.CL"]','2022-10-01T00:00:00Z','2022-10-01T00:00:00Z',NULL,NULL,NULL,'{"abs":"https://arxiv.org/abs/2210.00003","pdf":"https://arxiv.org/pdf/2210.00003.pdf"}',0,'[]');
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
, figure TEXT, caption TEXT) STRICT;
INSERT INTO curation VALUES('arXiv:2210.00001','2026-11-30T00:13:06.241009924Z',1,NULL,'甲',NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'甲的简介',NULL,NULL);
INSERT INTO curation VALUES('arXiv:2210.00002','2026-11-30T00:13:07.048683109Z',2,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'乙的简介',NULL,NULL);
INSERT INTO curation VALUES('arXiv:2210.00003','2026-11-30T00:13:07.669434082Z',3,NULL,NULL,NULL,NULL,'NLP研究',NULL,NULL,NULL,NULL,'丙的简介',NULL,NULL);
CREATE TABLE issue (
  number       INTEGER NOT NULL PRIMARY KEY,
  theme        TEXT,
  issue_date   TEXT,
  built_at     TEXT    NOT NULL,
  fingerprint  TEXT    NOT NULL,
  published_at TEXT,
  footer       TEXT
) STRICT;
INSERT INTO issue VALUES(1,NULL,'2026-11-30','2026-11-30T00:13:09.809123464Z','4f6ce32b4a3546392b60fecf34d06ee9e0a1f35356ccd377a00ba89d099d094a','2026-11-30T00:13:09.691634487Z',NULL);
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
INSERT INTO event VALUES(1,2,'2026-11-30T00:13:11.624569747Z','讲座',NULL,NULL,'2022-11-09',NULL,NULL,NULL);
CREATE TABLE change (
  id      INTEGER NOT NULL PRIMARY KEY,
  at      TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  host    TEXT    NOT NULL,
  command TEXT    NOT NULL,
  sum     INTEGER NOT NULL
) STRICT;
INSERT INTO change VALUES(1,'2026-11-30T00:13:03.076873091Z','ada','desk','add --from Alpha.xml',2722548391);
INSERT INTO change VALUES(2,'2026-11-30T00:13:03.944289963Z','ada','desk','add --from Beta.xml',1687172133);
INSERT INTO change VALUES(3,'2026-11-30T00:13:04.610521830Z','ada','desk','add --from Gamma.xml',2441164410);
INSERT INTO change VALUES(4,'2026-11-30T00:13:05.633685006Z','ada','desk','summarize 2210.00001 -c NLP研究 --title-zh 甲 --text 甲的第一稿',3508101521);
INSERT INTO change VALUES(5,'2026-11-30T00:13:06.248523851Z','ada','desk','summarize 2210.00001 --text 甲的简介',3476911631);
INSERT INTO change VALUES(6,'2026-11-30T00:13:07.056443043Z','ada','desk','summarize 2210.00002 -c NLP研究 --text 乙的简介',3216326633);
INSERT INTO change VALUES(7,'2026-11-30T00:13:07.673500948Z','ada','desk','summarize 2210.00003 -c NLP研究 --text 丙的简介',4112047159);
INSERT INTO change VALUES(8,'2026-11-30T00:13:08.763552187Z','ada','desk','build-issue 1 2210.00001 2210.00002',1222008257);
INSERT INTO change VALUES(9,'2026-11-30T00:13:09.856397753Z','ada','desk','publish 1',2842519965);
INSERT INTO change VALUES(10,'2026-11-30T00:13:10.384643962Z','ada','desk','remove 2210.00003 --yes',2961067730);
INSERT INTO change VALUES(11,'2026-11-30T00:13:11.090296775Z','ada','desk','undo',3395946018);
INSERT INTO change VALUES(12,'2026-11-30T00:13:11.645117093Z','ada','desk','event add --issue 2 --title 讲座 --date 2022-11-09',211389064);
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
INSERT INTO change_row VALUES(1,1,'paper','["arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,4204351553,1439795700);
INSERT INTO change_row VALUES(2,1,'paper_key','["arxiv:2210.00001","arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,3620896599,2606225613);
INSERT INTO change_row VALUES(3,1,'paper_key','["title:alpha","arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,NULL,3567805943,2897000564);
INSERT INTO change_row VALUES(4,2,'paper','["arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,1051745505,3998607033);
INSERT INTO change_row VALUES(5,2,'paper_key','["arxiv:2210.00002","arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,3552035413,826139406);
INSERT INTO change_row VALUES(6,2,'paper_key','["title:beta","arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,NULL,1203708185,2751961088);
INSERT INTO change_row VALUES(7,3,'paper','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,414431829,838564635);
INSERT INTO change_row VALUES(8,3,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,751794948,3825204365);
INSERT INTO change_row VALUES(9,3,'paper_key','["title:gamma","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,3460846969,2348628205);
INSERT INTO change_row VALUES(10,4,'curation','["arXiv:2210.00001"]','+','arXiv:2210.00001',NULL,NULL,'{"paper_id":"arXiv:2210.00001","changed_at":"2026-11-30T00:13:05.607997984Z","assigned":1,"title_zh":"甲","category":"NLP研究","summary":"甲的第一稿"}',3295845810,1769400944);
INSERT INTO change_row VALUES(11,5,'curation','["arXiv:2210.00001"]','~','arXiv:2210.00001',NULL,'{"changed_at":"2026-11-30T00:13:05.607997984Z","summary":"甲的第一稿"}','{"changed_at":"2026-11-30T00:13:06.241009924Z","summary":"甲的简介"}',4288315378,546127243);
INSERT INTO change_row VALUES(12,6,'curation','["arXiv:2210.00002"]','+','arXiv:2210.00002',NULL,NULL,'{"paper_id":"arXiv:2210.00002","changed_at":"2026-11-30T00:13:07.048683109Z","assigned":2,"category":"NLP研究","summary":"乙的简介"}',1147665481,409542778);
INSERT INTO change_row VALUES(13,7,'curation','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:13:07.669434082Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',2111452345,2426752364);
INSERT INTO change_row VALUES(14,8,'issue','[1]','+',NULL,1,NULL,'{"number":1,"issue_date":"2026-11-30","built_at":"2026-11-30T00:13:08.740896356Z","fingerprint":"4f6ce32b4a3546392b60fecf34d06ee9e0a1f35356ccd377a00ba89d099d094a"}',3995517318,1095221318);
INSERT INTO change_row VALUES(15,8,'issue_paper','[1,1]','+','arXiv:2210.00001',1,NULL,NULL,3316074822,1736586569);
INSERT INTO change_row VALUES(16,8,'issue_paper','[1,2]','+','arXiv:2210.00002',1,NULL,NULL,1768093800,3253168233);
INSERT INTO change_row VALUES(17,8,'file','["issues/001.md"]','+',NULL,NULL,NULL,'{"fingerprint":"4f6ce32b4a3546392b60fecf34d06ee9e0a1f35356ccd377a00ba89d099d094a"}',NULL,549808651);
INSERT INTO change_row VALUES(18,9,'issue','[1]','~',NULL,1,'{"built_at":"2026-11-30T00:13:08.740896356Z","published_at":null}','{"built_at":"2026-11-30T00:13:09.809123464Z","published_at":"2026-11-30T00:13:09.691634487Z"}',273462293,1415665816);
INSERT INTO change_row VALUES(19,10,'curation','["arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:13:07.669434082Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',NULL,NULL,947285996);
INSERT INTO change_row VALUES(20,10,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"key":"arxiv:2210.00003","paper_id":"arXiv:2210.00003"}',NULL,NULL,12474808);
INSERT INTO change_row VALUES(21,10,'paper_key','["title:gamma","arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"key":"title:gamma","paper_id":"arXiv:2210.00003"}',NULL,NULL,3865113171);
INSERT INTO change_row VALUES(22,10,'paper','["arXiv:2210.00003"]','-','arXiv:2210.00003',NULL,'{"id":"arXiv:2210.00003","sequence":3,"added_at":"2026-11-30T00:13:04.576425596Z","version":1,"title":"Gamma","authors":"[{\"name\":\"Ada Example\"}]","abstract":"About Gamma.","categories":"[\"cs.CL\"]","published":"2022-10-01T00:00:00Z","updated":"2022-10-01T00:00:00Z","links":"{\"abs\":\"https://arxiv.org/abs/2210.00003\",\"pdf\":\"https://arxiv.org/pdf/2210.00003.pdf\"}","withdrawn":0,"warnings":"[]"}',NULL,NULL,3627338362);
INSERT INTO change_row VALUES(23,11,'paper','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,414431829,3963540907);
INSERT INTO change_row VALUES(24,11,'paper_key','["title:gamma","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,3460846969,2513926273);
INSERT INTO change_row VALUES(25,11,'paper_key','["arxiv:2210.00003","arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,NULL,751794948,2894269745);
INSERT INTO change_row VALUES(26,11,'curation','["arXiv:2210.00003"]','+','arXiv:2210.00003',NULL,NULL,'{"paper_id":"arXiv:2210.00003","changed_at":"2026-11-30T00:13:07.669434082Z","assigned":3,"category":"NLP研究","summary":"丙的简介"}',2111452345,1790980065);
INSERT INTO change_row VALUES(27,12,'event','[1]','+',NULL,2,NULL,'{"id":1,"issue_number":2,"changed_at":"2026-11-30T00:13:11.624569747Z","title":"讲座","date":"2022-11-09"}',3262863827,2783303044);
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
INSERT INTO file_text VALUES('4f6ce32b4a3546392b60fecf34d06ee9e0a1f35356ccd377a00ba89d099d094a',X'789c012700d8ff2320e3808ae8af95e5888ae3808be7acac31e69c9f0a0a232320e8aebae69687e68ea8e88d900ab60415cb');
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
COMMIT;
PRAGMA application_id = 1684629363;
PRAGMA user_version = 2;
