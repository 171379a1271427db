INSERT INTO "Document" (
  id, "companyId", "connectionId", "accountId", "siteId", "createdAt", "updatedAt", "billDate", "dueDate", "periodStart",
  "periodEnd", currency, "totalCharges", "utilityCompany", "fileName", "datasourceTypes", "lineItems", "demandMeters", summary
)
SELECT
  pg_temp.large_id(9, number),
  pg_temp.large_id(3, company),
  pg_temp.large_id(6, n),
  pg_temp.large_id(7, n),
  pg_temp.large_id(5, (company - 1) * sites + site),
  made_at,
  made_at,
  last_day + 3,
  last_day + 24,
  first_day,
  last_day,
  'USD',
  electricity + gas + water + 24.00 + tax,
  'Nectar Sandbox Utility',
  'bill-' || to_char(last_day, 'YYYY-MM') || '.pdf',
  ARRAY['ELECTRICITY', 'GAS', 'WATER'],
  '[]',
  '[]',
  '{}'
FROM large_bill, large;
