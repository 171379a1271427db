-- For searching within words. Part of Postgres ("trusted" since 13: whoever owns the database may create it).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- DropIndex
DROP INDEX "AuditEvent_companyId_at_idx";

-- DropIndex
DROP INDEX "Connection_companyId_status_idx";

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "connectionId" UUID;

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "lastBillDate" DATE;

-- CreateIndex
CREATE INDEX "AuditEvent_companyId_at_id_idx" ON "AuditEvent"("companyId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_companyId_action_at_idx" ON "AuditEvent"("companyId", "action", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_companyId_userId_at_idx" ON "AuditEvent"("companyId", "userId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_companyId_connectionId_at_idx" ON "AuditEvent"("companyId", "connectionId", "at" DESC);

-- CreateIndex
CREATE INDEX "Connection_companyId_status_statusSince_idx" ON "Connection"("companyId", "status", "statusSince");

-- CreateIndex
CREATE INDEX "Connection_providerName_idx" ON "Connection" USING GIN ("providerName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Connection_username_idx" ON "Connection" USING GIN ("username" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "UtilityAccount_accountNumber_idx" ON "UtilityAccount" USING GIN ("accountNumber" gin_trgm_ops);

-- Prisma's schema has no words for what follows; comparing schema and migrations leaves it alone.

-- The orders of the list of connections.
CREATE INDEX "Connection_by_provider" ON "Connection" ("companyId", lower("providerName"), "id");
CREATE INDEX "Connection_by_last_bill" ON "Connection" ("companyId", coalesce("lastBillDate", '-infinity'::date), "id");

-- The date of a connection's newest bill, whoever writes bills: once a statement, for the connections that it touched.
CREATE FUNCTION note_last_bills() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Connection" c SET "lastBillDate" = newest.day
  FROM (
    SELECT touched.id, (
      SELECT max(d."billDate") FROM "Document" d
      WHERE d."companyId" = touched."companyId" AND d."connectionId" = touched.id AND NOT d."isDeleted"
    ) AS day
    FROM (
      SELECT id, "companyId" FROM "Connection"
      WHERE id IN (SELECT DISTINCT "connectionId" FROM changed WHERE "connectionId" IS NOT NULL)
      ORDER BY id
      FOR NO KEY UPDATE
    ) touched
  ) newest
  WHERE c.id = newest.id AND c."lastBillDate" IS DISTINCT FROM newest.day;
  RETURN NULL;
END $$;

CREATE TRIGGER "Document_inserted" AFTER INSERT ON "Document"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_last_bills();
CREATE TRIGGER "Document_deleted" AFTER DELETE ON "Document"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_last_bills();
-- A bill may come to another connection: both the one before and the one after are touched.
CREATE TRIGGER "Document_updated_before" AFTER UPDATE ON "Document"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_last_bills();
CREATE TRIGGER "Document_updated_after" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_last_bills();

UPDATE "Connection" c SET "lastBillDate" = (
  SELECT max(d."billDate") FROM "Document" d
  WHERE d."companyId" = c."companyId" AND d."connectionId" = c.id AND NOT d."isDeleted"
);

UPDATE "AuditEvent" SET "connectionId" = (details->>'connectionId')::uuid WHERE details ? 'connectionId';
