-- A paper in one sentence.
ALTER TABLE curation ADD COLUMN gist TEXT COLLATE "C";

UPDATE digest_library SET version = 10;
