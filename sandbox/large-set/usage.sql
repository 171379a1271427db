INSERT INTO "UsageRecord" (
  id, "companyId", "connectionId", "documentId", "meterId", "siteId", "createdAt", "updatedAt", "billDate", "startDate",
  "endDate", "datasourceType", usage, "usageUnits"
)
SELECT
  pg_temp.large_id(10, (number - 1) * 5 + k),
  company_id,
  connection_id,
  document_id,
  pg_temp.large_id(8, (n - 1) * 5 + k),
  site_id,
  made_at,
  made_at,
  last_day + 3,
  first_day,
  last_day,
  type,
  CASE k WHEN 1 THEN kwh_1 WHEN 2 THEN kwh_2 WHEN 3 THEN kwh_3 WHEN 4 THEN thm ELSE gal END,
  units
FROM
  large_bill,
  large,
  LATERAL (
    SELECT
      pg_temp.large_id(3, company) AS company_id,
      pg_temp.large_id(6, n) AS connection_id,
      pg_temp.large_id(9, number) AS document_id,
      pg_temp.large_id(5, (company - 1) * sites + site) AS site_id
    OFFSET 0
  ) ids,
  large_meter;
