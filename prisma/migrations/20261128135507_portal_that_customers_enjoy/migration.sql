-- CreateEnum
CREATE TYPE "MailedTokenPurpose" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD', 'SIGN_IN');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "brandColor" TEXT,
ADD COLUMN     "brandFont" TEXT,
ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "invitationId" TEXT,
ADD COLUMN     "revokedAt" TIMESTAMPTZ(6),
ADD COLUMN     "shareLinkId" UUID;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "userAgent" TEXT;

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "archivedAt" TIMESTAMPTZ(6),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "emailVerified" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "UtilityAccount" ADD COLUMN     "meterIds" UUID[];

-- AlterTable
ALTER TABLE "WebhookEvent" ADD COLUMN     "companyId" UUID;

-- CreateTable
CREATE TABLE "CompanyLogo" (
    "companyId" UUID NOT NULL,
    "image" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CompanyLogo_pkey" PRIMARY KEY ("companyId")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailedToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "MailedTokenPurpose" NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "MailedToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "companyName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "language" TEXT,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "SignUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptInput" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "form" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "KeptInput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "nectarId" UUID NOT NULL,
    "connectionId" UUID,
    "accountId" UUID,
    "providerName" TEXT NOT NULL,
    "billDate" DATE,
    "dueDate" DATE,
    "periodStart" DATE,
    "periodEnd" DATE,
    "currency" TEXT,
    "totalCharges" DECIMAL(18,2),
    "utilityTypes" TEXT[],
    "status" TEXT NOT NULL,
    "fileName" TEXT,
    "revisedById" TEXT,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "nectarCreatedAt" TIMESTAMPTZ(6),
    "nectarUpdatedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageRecord" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "nectarId" UUID NOT NULL,
    "documentId" UUID,
    "connectionId" UUID,
    "accountId" UUID,
    "siteId" UUID,
    "meterId" UUID,
    "meterName" TEXT,
    "utilityType" TEXT NOT NULL,
    "startDate" DATE NOT NULL,
    "endDate" DATE NOT NULL,
    "usage" DECIMAL(24,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "isEstimated" BOOLEAN NOT NULL DEFAULT false,
    "exclusion" TEXT,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "nectarUpdatedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UsageRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SyncState" (
    "companyId" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "completeUntil" TIMESTAMPTZ(6),
    "completedAt" TIMESTAMPTZ(6),
    "passStartedAt" TIMESTAMPTZ(6),
    "nextPage" INTEGER,
    "pages" INTEGER,
    "error" TEXT,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SyncState_pkey" PRIMARY KEY ("companyId","stream")
);

-- CreateTable
CREATE TABLE "SiteImport" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "createdById" UUID,
    "state" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "SiteImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "createdById" UUID,
    "connectionId" UUID,
    "siteIds" UUID[],
    "prefill" JSONB NOT NULL DEFAULT '{}',
    "tokenHash" TEXT NOT NULL,
    "sealedToken" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recipientEmail" TEXT,
    "mailedAt" TIMESTAMPTZ(6),
    "expiresAt" TIMESTAMPTZ(6),
    "maxUses" INTEGER,
    "openCount" INTEGER NOT NULL DEFAULT 0,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "firstOpenedAt" TIMESTAMPTZ(6),
    "lastOpenedAt" TIMESTAMPTZ(6),
    "lastUsedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_subject_key" ON "Account"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "MailedToken_tokenHash_key" ON "MailedToken"("tokenHash");

-- CreateIndex
CREATE INDEX "MailedToken_userId_purpose_idx" ON "MailedToken"("userId", "purpose");

-- CreateIndex
CREATE INDEX "MailedToken_expiresAt_idx" ON "MailedToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_tokenHash_key" ON "SignUp"("tokenHash");

-- CreateIndex
CREATE INDEX "SignUp_email_idx" ON "SignUp"("email");

-- CreateIndex
CREATE INDEX "SignUp_expiresAt_idx" ON "SignUp"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_companyId_createdAt_idx" ON "Invite"("companyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Invite_invitedById_idx" ON "Invite"("invitedById");

-- CreateIndex
CREATE INDEX "KeptInput_userId_idx" ON "KeptInput"("userId");

-- CreateIndex
CREATE INDEX "KeptInput_expiresAt_idx" ON "KeptInput"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_nectarId_key" ON "Document"("nectarId");

-- CreateIndex
CREATE INDEX "Document_companyId_billDate_id_idx" ON "Document"("companyId", "billDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Document_companyId_connectionId_billDate_idx" ON "Document"("companyId", "connectionId", "billDate" DESC);

-- CreateIndex
CREATE INDEX "Document_connectionId_idx" ON "Document"("connectionId");

-- CreateIndex
CREATE INDEX "Document_accountId_idx" ON "Document"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "UsageRecord_nectarId_key" ON "UsageRecord"("nectarId");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_startDate_idx" ON "UsageRecord"("companyId", "startDate");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_siteId_startDate_idx" ON "UsageRecord"("companyId", "siteId", "startDate");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_connectionId_startDate_idx" ON "UsageRecord"("companyId", "connectionId", "startDate");

-- CreateIndex
CREATE INDEX "UsageRecord_documentId_idx" ON "UsageRecord"("documentId");

-- CreateIndex
CREATE INDEX "UsageRecord_connectionId_idx" ON "UsageRecord"("connectionId");

-- CreateIndex
CREATE INDEX "UsageRecord_accountId_idx" ON "UsageRecord"("accountId");

-- CreateIndex
CREATE INDEX "UsageRecord_siteId_idx" ON "UsageRecord"("siteId");

-- CreateIndex
CREATE INDEX "SiteImport_companyId_createdAt_idx" ON "SiteImport"("companyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "SiteImport_createdById_idx" ON "SiteImport"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_companyId_createdAt_idx" ON "ShareLink"("companyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ShareLink_connectionId_idx" ON "ShareLink"("connectionId");

-- CreateIndex
CREATE INDEX "ShareLink_createdById_idx" ON "ShareLink"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Link_invitationId_key" ON "Link"("invitationId");

-- CreateIndex
CREATE INDEX "Link_shareLinkId_idx" ON "Link"("shareLinkId");

-- CreateIndex
CREATE INDEX "WebhookEvent_companyId_receivedAt_idx" ON "WebhookEvent"("companyId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "WebhookEvent_nectarId_idx" ON "WebhookEvent"("nectarId");

-- AddForeignKey
ALTER TABLE "CompanyLogo" ADD CONSTRAINT "CompanyLogo_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailedToken" ADD CONSTRAINT "MailedToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptInput" ADD CONSTRAINT "KeptInput_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "UtilityAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageRecord" ADD CONSTRAINT "UsageRecord_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageRecord" ADD CONSTRAINT "UsageRecord_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageRecord" ADD CONSTRAINT "UsageRecord_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageRecord" ADD CONSTRAINT "UsageRecord_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "UtilityAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageRecord" ADD CONSTRAINT "UsageRecord_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncState" ADD CONSTRAINT "SyncState_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteImport" ADD CONSTRAINT "SiteImport_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteImport" ADD CONSTRAINT "SiteImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_shareLinkId_fkey" FOREIGN KEY ("shareLinkId") REFERENCES "ShareLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEvent" ADD CONSTRAINT "WebhookEvent_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
