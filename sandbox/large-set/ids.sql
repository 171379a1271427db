-- Ids that can be told beforehand: version 7 in form, their last twelve digits count the rows of one kind. Rows that
-- belong together lie together, and a primary key grows at its end.
CREATE FUNCTION pg_temp.large_id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('019a0000-0000-7' || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
