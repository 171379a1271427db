-- The organization, its key, 1,000 companies and their sites.

INSERT INTO "Organization" (id, name, members)
VALUES (pg_temp.large_id(1, 1), 'Large organization', ARRAY['team@large.example']);

INSERT INTO "ApiKey" (id, hash, "organizationId", name)
SELECT pg_temp.large_id(2, 1), key_hash, pg_temp.large_id(1, 1), 'The key of the large set' FROM large;

INSERT INTO "Company" (id, "publicId", "organizationId", name, "externalId", "dataCollectionStartDate", users, "createdAt")
SELECT
  pg_temp.large_id(3, n),
  pg_temp.large_id(4, n),
  pg_temp.large_id(1, 1),
  (ARRAY['Alder', 'Birch', 'Canyon', 'Delta', 'Ember', 'Fjord', 'Glacier', 'Heron'])[1 + n % 8]
    || ' ' || (ARRAY['Foods', 'Hotels', 'Logistics', 'Clinics', 'Retail', 'Schools', 'Mills'])[1 + n % 7]
    || ' ' || n,
  'large-' || n,
  first_month,
  ARRAY['team@large.example'],
  made_at + n * interval '1 millisecond'
FROM large, generate_series(1, companies) n;

INSERT INTO "Site" (id, "companyId", name, "externalId", address, path, "createdAt")
SELECT
  pg_temp.large_id(5, (n - 1) * sites + s),
  pg_temp.large_id(3, n),
  (ARRAY['North', 'South', 'East', 'West', 'Central'])[1 + s % 5] || ' building ' || s,
  'site-' || n || '-' || s,
  (100 + s) || ' ' || (ARRAY['Mill Road', 'Station Street', 'Quay Lane', 'Park Avenue'])[1 + n % 4] || ', Oakland, CA',
  ARRAY['US', 'CA'],
  made_at + s * interval '1 millisecond'
FROM large, generate_series(1, companies) n, generate_series(1, sites) s;
