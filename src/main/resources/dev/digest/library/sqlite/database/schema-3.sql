-- History has a row, with a checksum, for each row of its own tables too: a row of undo or file_text that is lost,
-- altered or put in by somebody else is noticed like one of any other table. Those that are there already are recorded
-- in the change that made them. Nothing is recorded twice, so this can run again.
INSERT INTO change_row (change_id, place, key, kind, paper_id, issue_number, before, after, state, sum)
  SELECT *, checksum(json_array(change_id, place, key, kind, paper_id, issue_number, before, after, state))
  FROM (SELECT change_id, 'undo' AS place, json_array(undoes, change_id) AS key, '+' AS kind, NULL AS paper_id,
      NULL AS issue_number, NULL AS before,
      json_patch('{}', json_object('undoes', undoes, 'change_id', change_id)) AS after,
      checksum(json_patch('{}', json_object('undoes', undoes, 'change_id', change_id))) AS state
    FROM undo
    WHERE json_array(undoes, change_id) NOT IN (SELECT key FROM change_row WHERE place = 'undo')
    ORDER BY change_id, undoes);

INSERT INTO change_row (change_id, place, key, kind, paper_id, issue_number, before, after, state, sum)
  SELECT *, checksum(json_array(change_id, place, key, kind, paper_id, issue_number, before, after, state))
  FROM (SELECT min(change_id) AS change_id, 'file_text' AS place, json_array(fingerprint) AS key, '+' AS kind,
      NULL AS paper_id, NULL AS issue_number, NULL AS before, NULL AS after,
      checksum(json_patch('{}', json_object('fingerprint', fingerprint))) AS state
    FROM file_text
    JOIN (SELECT change_id, before ->> 'fingerprint' AS named FROM change_row WHERE place = 'file'
      UNION ALL SELECT change_id, after ->> 'fingerprint' FROM change_row WHERE place = 'file') ON named = fingerprint
    WHERE json_array(fingerprint) NOT IN (SELECT key FROM change_row WHERE place = 'file_text')
    GROUP BY fingerprint
    ORDER BY 1, fingerprint);
