-- AlterTable
ALTER TABLE "InvitationEvent" ADD COLUMN     "connectionId" UUID,
ADD COLUMN     "useKey" TEXT;

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
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealedMail" TEXT NOT NULL,
    "isDecoy" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvitationEmailCheck_invitationId_email_createdAt_idx" ON "InvitationEmailCheck"("invitationId", "email", "createdAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_nextAttemptAt_idx" ON "OutgoingMail"("nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationEvent_useKey_key" ON "InvitationEvent"("useKey");

-- AddForeignKey
ALTER TABLE "InvitationEmailCheck" ADD CONSTRAINT "InvitationEmailCheck_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
