-- A remark of the editors on a paper, which no issue prints.
ALTER TABLE curation ADD COLUMN note TEXT;

-- When what readers have of a published issue was last corrected.
ALTER TABLE issue ADD COLUMN corrected_at TEXT;
