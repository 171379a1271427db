-- Accounts have meters of their own from here on, which a row of before cannot tell: the check that is due at once below
-- finds the accounts anew, and the collector their bills.
DELETE FROM "Account";

-- Ways through the pages that are not finished begin anew: their steps are kept in another form.
DELETE FROM "WizardRun" WHERE "finishedAt" IS NULL;

-- Events belong to an endpoint from here on. What was not sent by then stays in the log.
UPDATE "WebhookDelivery" SET "nextAttemptAt" = NULL;

-- A status that was never seen is checked and its accounts are found, as after the first check.
UPDATE "Connection" SET "statusFirstSeenTime" = NULL, "checkDueAt" = CURRENT_TIMESTAMP WHERE "status" = 'CONNECTED';

-- DropIndex
DROP INDEX "Connection_companyId_createdAt_idx";

-- DropIndex
DROP INDEX "WebhookDelivery_messageId_key";

-- AlterTable
ALTER TABLE "Account" DROP COLUMN "meters",
ADD COLUMN     "companyId" UUID NOT NULL,
ADD COLUMN     "isDuplicated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastServiceDate" DATE,
ADD COLUMN     "serviceAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'DETECTED',
ADD COLUMN     "statusErrorDetail" TEXT,
ADD COLUMN     "statusFirstSeenTime" TIMESTAMPTZ(6),
ADD COLUMN     "statusLastUpdateTime" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "environment" TEXT NOT NULL DEFAULT 'SANDBOX',
ADD COLUMN     "expiresAt" TIMESTAMPTZ(6),
ADD COLUMN     "memberEmail" TEXT,
ADD COLUMN     "name" TEXT NOT NULL DEFAULT 'API key';

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "deletedAt" TIMESTAMPTZ(6),
ADD COLUMN     "impliedMeteringFraction" DECIMAL(3,2) NOT NULL DEFAULT 1,
ADD COLUMN     "isActive" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "isBasicIdentifierMappingEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isDemandEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isImpliedMeteringEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isLowAccuracyModeEnabled" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "chosenAccounts" TEXT[],
ADD COLUMN     "collectDueAt" TIMESTAMPTZ(6),
ADD COLUMN     "invitationId" UUID,
ADD COLUMN     "providerKey" TEXT,
ADD COLUMN     "suspendedStatus" TEXT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "html" TEXT,
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "members" TEXT[];

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "companyId" UUID,
ADD COLUMN     "documentId" UUID,
ADD COLUMN     "endpointId" UUID;

-- AlterTable
ALTER TABLE "WizardRun" DROP COLUMN "secondFactor",
ADD COLUMN     "answersAt" TIMESTAMPTZ(6),
ADD COLUMN     "chosenAccounts" TEXT[],
ADD COLUMN     "customName" TEXT,
ADD COLUMN     "customUrl" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "stepsLeft" TEXT[];

-- CreateTable
CREATE TABLE "WhiteLabel" (
    "organizationId" UUID NOT NULL,
    "companyName" TEXT,
    "brandColor" TEXT,
    "logoUrl" TEXT,
    "font" TEXT,
    "language" TEXT,

    CONSTRAINT "WhiteLabel_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "Meter" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "connectionId" UUID,
    "accountId" UUID,
    "siteId" UUID,
    "datasourceType" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "isTracked" BOOLEAN NOT NULL DEFAULT true,
    "identifiers" JSONB NOT NULL,
    "identifierKeys" TEXT[],
    "traits" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "connectionId" UUID,
    "accountId" UUID,
    "meterId" UUID,
    "siteId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "billDate" DATE NOT NULL,
    "dueDate" DATE,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "totalCharges" DECIMAL(14,2) NOT NULL,
    "utilityCompany" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'US',
    "status" TEXT NOT NULL DEFAULT 'PROCESSED',
    "flaggedStatus" TEXT NOT NULL DEFAULT '',
    "revisedDocumentId" UUID,
    "jobId" UUID,
    "fileName" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "sourceType" TEXT NOT NULL DEFAULT 'INVOICE',
    "datasourceTypes" TEXT[],
    "lineItems" JSONB NOT NULL,
    "demandMeters" JSONB NOT NULL,
    "summary" JSONB NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageRecord" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "connectionId" UUID,
    "documentId" UUID NOT NULL,
    "meterId" UUID NOT NULL,
    "siteId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "billDate" DATE NOT NULL,
    "startDate" DATE NOT NULL,
    "endDate" DATE NOT NULL,
    "datasourceType" TEXT NOT NULL,
    "usage" DECIMAL(18,4) NOT NULL,
    "usageUnits" TEXT NOT NULL,
    "isEstimated" BOOLEAN NOT NULL DEFAULT false,
    "timeOfUseBreakdown" JSONB,
    "exclusion" TEXT,
    "details" JSONB,

    CONSTRAINT "UsageRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "terminationReason" TEXT,
    "parsedDocumentIds" UUID[],
    "duplicateDocumentIds" UUID[],
    "nonUtilityDocumentIds" UUID[],
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(6),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobFile" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "mediaType" TEXT,
    "digest" TEXT,
    "content" BYTEA,
    "documentId" UUID,

    CONSTRAINT "JobFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "connectionId" UUID,
    "tokenDigest" TEXT NOT NULL,
    "sealedToken" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "allowedEmails" TEXT[],
    "expiresAt" TIMESTAMPTZ(6),
    "maxUses" INTEGER,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "revokedAt" TIMESTAMPTZ(6),
    "sendEmail" BOOLEAN NOT NULL DEFAULT false,
    "prefill" JSONB NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationEvent" (
    "id" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "email" TEXT,
    "connectionId" UUID,
    "useKey" TEXT,

    CONSTRAINT "InvitationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationEmailCheck" (
    "id" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email" TEXT NOT NULL,
    "sealedCode" TEXT NOT NULL,
    "failedCodes" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(6),

    CONSTRAINT "InvitationEmailCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UtilityLogin" (
    "companyId" UUID NOT NULL,
    "providerKey" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(6),
    "sealedPassword" TEXT,
    "passwordSetAt" TIMESTAMPTZ(6),
    "lastTotpStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UtilityLogin_pkey" PRIMARY KEY ("companyId","providerKey","username")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealedMail" TEXT NOT NULL,
    "isDecoy" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "eventTypes" TEXT[],
    "sealedSecrets" TEXT NOT NULL,
    "failingSince" TIMESTAMPTZ(6),
    "disabledAt" TIMESTAMPTZ(6),
    "disabledReason" TEXT,
    "isFromEnvironment" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestHeaders" JSONB NOT NULL,
    "status" INTEGER,
    "answer" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookPortal" (
    "id" UUID NOT NULL,
    "tokenDigest" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "WebhookPortal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Meter_companyId_id_idx" ON "Meter"("companyId", "id");

-- CreateIndex
CREATE INDEX "Meter_accountId_idx" ON "Meter"("accountId");

-- CreateIndex
CREATE INDEX "Meter_siteId_idx" ON "Meter"("siteId");

-- CreateIndex
CREATE INDEX "Document_companyId_isDeleted_billDate_id_idx" ON "Document"("companyId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_connectionId_isDeleted_billDate_id_idx" ON "Document"("connectionId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_siteId_isDeleted_billDate_id_idx" ON "Document"("siteId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_billDate_id_idx" ON "Document"("billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_jobId_idx" ON "Document"("jobId");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_isDeleted_billDate_id_idx" ON "UsageRecord"("companyId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_connectionId_isDeleted_billDate_id_idx" ON "UsageRecord"("connectionId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_siteId_isDeleted_billDate_id_idx" ON "UsageRecord"("siteId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_documentId_idx" ON "UsageRecord"("documentId");

-- CreateIndex
CREATE INDEX "UsageRecord_meterId_endDate_idx" ON "UsageRecord"("meterId", "endDate");

-- CreateIndex
CREATE INDEX "Job_companyId_id_idx" ON "Job"("companyId", "id");

-- CreateIndex
CREATE INDEX "Job_dueAt_idx" ON "Job"("dueAt");

-- CreateIndex
CREATE INDEX "JobFile_jobId_idx" ON "JobFile"("jobId");

-- CreateIndex
CREATE INDEX "JobFile_digest_idx" ON "JobFile"("digest");

-- CreateIndex
CREATE INDEX "JobFile_documentId_idx" ON "JobFile"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenDigest_key" ON "Invitation"("tokenDigest");

-- CreateIndex
CREATE INDEX "Invitation_companyId_createdAt_idx" ON "Invitation"("companyId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationEvent_useKey_key" ON "InvitationEvent"("useKey");

-- CreateIndex
CREATE INDEX "InvitationEvent_invitationId_id_idx" ON "InvitationEvent"("invitationId", "id");

-- CreateIndex
CREATE INDEX "InvitationEmailCheck_invitationId_email_createdAt_idx" ON "InvitationEmailCheck"("invitationId", "email", "createdAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_nextAttemptAt_idx" ON "OutgoingMail"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "WebhookEndpoint_organizationId_idx" ON "WebhookEndpoint"("organizationId");

-- CreateIndex
CREATE INDEX "WebhookAttempt_deliveryId_id_idx" ON "WebhookAttempt"("deliveryId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookPortal_tokenDigest_key" ON "WebhookPortal"("tokenDigest");

-- CreateIndex
CREATE INDEX "WebhookPortal_organizationId_idx" ON "WebhookPortal"("organizationId");

-- CreateIndex
CREATE INDEX "Account_companyId_idx" ON "Account"("companyId");

-- CreateIndex
CREATE INDEX "ApiKey_organizationId_idx" ON "ApiKey"("organizationId");

-- CreateIndex
CREATE INDEX "Connection_companyId_createdAt_id_idx" ON "Connection"("companyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Connection_companyId_status_createdAt_id_idx" ON "Connection"("companyId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Connection_companyId_workflowOwnerEmail_createdAt_id_idx" ON "Connection"("companyId", "workflowOwnerEmail", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Connection_initialSites_idx" ON "Connection" USING GIN ("initialSites");

-- CreateIndex
CREATE INDEX "Connection_collectDueAt_idx" ON "Connection"("collectDueAt");

-- CreateIndex
CREATE INDEX "Connection_invitationId_idx" ON "Connection"("invitationId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_nextAttemptAt_idx" ON "WebhookDelivery"("endpointId", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_connectionId_idx" ON "WebhookDelivery"("connectionId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_documentId_idx" ON "WebhookDelivery"("documentId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_createdAt_idx" ON "WebhookDelivery"("endpointId", "createdAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_companyId_idx" ON "WebhookDelivery"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_messageId_endpointId_key" ON "WebhookDelivery"("messageId", "endpointId");

-- AddForeignKey
ALTER TABLE "WhiteLabel" ADD CONSTRAINT "WhiteLabel_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meter" ADD CONSTRAINT "Meter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobFile" ADD CONSTRAINT "JobFile_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationEvent" ADD CONSTRAINT "InvitationEvent_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationEmailCheck" ADD CONSTRAINT "InvitationEmailCheck_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UtilityLogin" ADD CONSTRAINT "UtilityLogin_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookPortal" ADD CONSTRAINT "WebhookPortal_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
