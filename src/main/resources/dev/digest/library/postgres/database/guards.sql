-- Nothing of history is ever changed or deleted, whoever has the right to.
CREATE FUNCTION digest_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is only added to' USING ERRCODE = 'insufficient_privilege'; END $$;

CREATE TRIGGER change_kept BEFORE UPDATE OR DELETE ON change
  FOR EACH ROW EXECUTE FUNCTION digest_history_is_kept();

CREATE TRIGGER change_row_kept BEFORE UPDATE OR DELETE ON change_row
  FOR EACH ROW EXECUTE FUNCTION digest_history_is_kept();

CREATE TRIGGER change_not_emptied BEFORE TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION digest_history_is_kept();

CREATE TRIGGER change_row_not_emptied BEFORE TRUNCATE ON change_row
  FOR EACH STATEMENT EXECUTE FUNCTION digest_history_is_kept();
