-- A remark of the editors on a paper, which no issue prints.
ALTER TABLE curation ADD COLUMN note TEXT;
