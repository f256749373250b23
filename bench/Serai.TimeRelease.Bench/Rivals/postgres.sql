-- PostgreSQL: COPY, one pass of window functions, ordered-set aggregates. :file is replaced.
SET TimeZone = 'UTC';
SET work_mem = '256MB';
CREATE UNLOGGED TABLE raw ("case" text, event text, time timestamptz, lane text, office text, mode text, agency text);
\copy raw FROM ':file' WITH (FORMAT csv, HEADER true)
CREATE UNLOGGED TABLE w AS SELECT "case", event, time, lane, office, lag(event) OVER o AS before, extract(epoch FROM time - lag(time) OVER o)::float8 AS d
  FROM raw WHERE time IS NOT NULL WINDOW o AS (PARTITION BY "case" ORDER BY time);
CREATE UNLOGGED TABLE g AS SELECT "case", min(lane) AS lane, min(office) AS office, extract(epoch FROM max(time) - min(time))::float8 AS d, string_agg(event, '>' ORDER BY time) AS v FROM w GROUP BY "case";
\o :result
SELECT 'duration|' || coalesce(lane, '') || '|' || office, count(*), avg(d), percentile_cont(0.5) WITHIN GROUP (ORDER BY d), percentile_cont(0.9) WITHIN GROUP (ORDER BY d) FROM g GROUP BY lane, office;
SELECT 'step|' || coalesce(lane, '') || '|' || office || '|' || event, count(*), avg(d), percentile_cont(0.5) WITHIN GROUP (ORDER BY d), percentile_cont(0.9) WITHIN GROUP (ORDER BY d) FROM w WHERE before IS NOT NULL GROUP BY lane, office, event;
SELECT 'follows|' || before || '|' || event, count(*), avg(d), percentile_cont(0.5) WITHIN GROUP (ORDER BY d) FROM w WHERE before IS NOT NULL GROUP BY before, event;
SELECT 'variant|' || v, count(*) FROM g GROUP BY v;
