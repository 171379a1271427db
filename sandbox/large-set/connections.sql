-- Connections, each with one account and five meters. Nothing is due for them: neither checks nor new bills, which for
-- this many would keep the sandbox busy for hours when its clock is moved.

INSERT INTO "Connection" (
  id, "companyId", "createdAt", "updatedAt", status, "statusFirstSeenTime", "statusLastUpdateTime", "statusErrorDetail",
  "providerName", "providerUrl", url, username, "sealedPassword", country, "initialSites", "initialDatasourceTypes",
  "workflowOwnerEmail", "dataCollectionStartDate", "providerKey"
)
SELECT
  pg_temp.large_id(6, n),
  pg_temp.large_id(3, company),
  made_at + n * interval '1 millisecond',
  made_at + n * interval '1 millisecond',
  state,
  made_at + n * interval '1 millisecond',
  made_at + n * interval '1 millisecond',
  CASE state WHEN 'CONNECTED' THEN NULL ELSE 'Set by the large set.' END,
  'Nectar Sandbox Utility',
  'https://nectarclimate.com',
  'https://nectarclimate.com',
  'large-' || n,
  sealed_password,
  'US',
  ARRAY[pg_temp.large_id(5, (company - 1) * sites + 1 + n % sites)],
  ARRAY['ELECTRICITY', 'GAS', 'WATER'],
  'owner-' || n % 4 || '@company-' || company || '.example',
  first_month,
  'nectar-sandbox'
FROM (
  SELECT
    n,
    1 + (n - 1) / connections AS company,
    CASE n % 20
      WHEN 0 THEN 'PASSWORD_INCORRECT'
      WHEN 1 THEN (ARRAY['MFA_TOKEN_EXPIRED', 'WEBSITE_DOWN', 'UNDER_INVESTIGATION', 'OTHER_ERROR'])[1 + n / 20 % 4]
      ELSE 'CONNECTED'
    END AS state
  FROM large, generate_series(1, companies * connections) n
) numbered, large;

INSERT INTO "Account" (
  id, "connectionId", "companyId", "accountNumber", "serviceAddress", "datasourceTypes", "dataCollectionStartDate",
  status, "statusFirstSeenTime", "statusLastUpdateTime"
)
SELECT
  pg_temp.large_id(7, n),
  pg_temp.large_id(6, n),
  pg_temp.large_id(3, 1 + (n - 1) / connections),
  lpad((1000000000 + n * 7919 % 8999999999)::text, 10, '0'),
  '1 Mill Road, Oakland, CA',
  ARRAY['ELECTRICITY', 'GAS', 'WATER'],
  first_month,
  'PULL_COMPLETED',
  made_at,
  made_at
FROM large, generate_series(1, (companies * connections)::bigint) n;

CREATE TEMP TABLE large_meter (k int, type text, units text, letter text) ON COMMIT DROP;
INSERT INTO large_meter VALUES
  (1, 'ELECTRICITY', 'kWh', 'E'), (2, 'ELECTRICITY', 'kWh', 'E'), (3, 'ELECTRICITY', 'kWh', 'E'),
  (4, 'GAS', 'thm (US)', 'G'), (5, 'WATER', 'gal (US)', 'W');

INSERT INTO "Meter" (
  id, "companyId", "connectionId", "accountId", "siteId", "datasourceType", address, identifiers, "identifierKeys", traits
)
SELECT
  pg_temp.large_id(8, (n - 1) * 5 + k),
  account."companyId",
  account."connectionId",
  account.id,
  pg_temp.large_id(5, ((n - 1) / connections) * sites + 1 + n % sites),
  type,
  account."serviceAddress",
  jsonb_build_array(
    jsonb_build_object('rawName', 'Meter No.', 'value', letter || '-' || lpad(n::text, 7, '0') || '-' || k, 'name', 'METER'),
    jsonb_build_object('rawName', 'Account No.', 'value', account."accountNumber", 'name', 'ACCOUNT')
  ),
  ARRAY[letter || lpad(n::text, 7, '0') || k, ltrim(account."accountNumber", '0')],
  '{}'
FROM large, generate_series(1, (companies * connections)::bigint) n
JOIN "Account" account ON account.id = pg_temp.large_id(7, n), large_meter;
