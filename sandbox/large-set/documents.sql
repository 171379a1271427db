-- A line item with the documented names, as text: building millions of JSON objects field by field takes minutes.
CREATE FUNCTION pg_temp.large_line(
  description text, quantity numeric, units text, rate text, charge numeric, kind text
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '{"description":"' || description || '","quantity":' || coalesce('"' || quantity || '"', 'null')
    || ',"quantityUnits":' || coalesce('"' || units || '"', 'null') || ',"rate":' || coalesce('"' || rate || '"', 'null')
    || ',"totalCharge":"' || charge || '","multipliers":[],"accountIds":[],"chargeType":"' || kind
    || '","electricityChargeType":null,"electricityIsDemand":false,"electricityTimeOfUse":null'
    || ',"gasChargeType":null,"billingPeriod":"CURRENT"}'
$$;

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
  (
    '[' || pg_temp.large_line('Electricity', kwh_1 + kwh_2 + kwh_3, 'kWh', '0.18400', electricity, 'USAGE')
    || ',' || pg_temp.large_line('Gas', thm, 'thm (US)', '1.21500', gas, 'USAGE')
    || ',' || pg_temp.large_line('Water', gal, 'gal (US)', '0.00940', water, 'USAGE')
    || ',' || pg_temp.large_line('Customer charge', NULL, NULL, NULL, 24.00, 'FIXED')
    || ',' || pg_temp.large_line('Tax', NULL, NULL, NULL, tax, 'TAX') || ']'
  )::jsonb,
  '[]',
  (
    '{"currentCharges":"' || electricity + gas + water + 24.00 + tax || '","currentOpenBalance":"'
    || electricity + gas + water + 24.00 + tax || '","taxCharges":"' || tax || '"}'
  )::jsonb
FROM large_bill, large;
