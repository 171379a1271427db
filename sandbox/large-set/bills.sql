-- One row a bill: what each of the five meters counted that month, and what that costs. Documents and usage are both
-- written from it, so that they agree to the cent.

CREATE TEMP TABLE large_bill ON COMMIT DROP AS
WITH period AS (
  SELECT
    m,
    (first_month + make_interval(months => m - 1))::date AS first_day,
    (first_month + make_interval(months => m) - interval '1 day')::date AS last_day,
    -- 1 in January, -1 in July.
    cos(2 * pi() * (extract(month FROM first_month + make_interval(months => m - 1)) - 1) / 12)::numeric(6, 4) AS cold
  FROM large, generate_series(1, bills) m
),
counted AS (
  SELECT
    n,
    m,
    (n - 1) * bills + m AS number,
    1 + (n - 1) / connections AS company,
    1 + n % sites AS site,
    first_day,
    last_day,
    round((900 + n % 700) * (1.15 - 0.25 * cold) * wobble, 2) AS kwh_1,
    round((400 + n % 300) * (1.05 - 0.10 * cold) * wobble, 2) AS kwh_2,
    round((120 + n % 90) * wobble, 2) AS kwh_3,
    round((60 + n % 50) * (1.10 + 0.80 * cold) * wobble, 2) AS thm,
    round((3000 + n % 2500) * (1.05 - 0.15 * cold) * wobble, 2) AS gal
  FROM
    large,
    period,
    generate_series(1, (companies * connections)::bigint) n,
    -- A tenth up or down from bill to bill.
    LATERAL (SELECT 0.9 + (n * 31 + m * 17) % 200 / 1000.0 AS wobble OFFSET 0) varied
  -- Here and below: counted once a row, not once a use.
  OFFSET 0
),
charged AS (
  SELECT
    *,
    round((kwh_1 + kwh_2 + kwh_3) * 0.1840, 2) AS electricity,
    round(thm * 1.2150, 2) AS gas,
    round(gal * 0.0094, 2) AS water
  FROM counted
  OFFSET 0
)
SELECT
  *,
  round((electricity + gas + water + 24.00) * 0.06, 2) AS tax
FROM charged
ORDER BY n, m;
