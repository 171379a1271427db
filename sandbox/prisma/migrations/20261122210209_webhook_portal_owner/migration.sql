-- CreateIndex
CREATE INDEX "WebhookDelivery_nextAttemptAt_idx" ON "WebhookDelivery"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_connectionId_idx" ON "WebhookDelivery"("connectionId");

-- CreateIndex
CREATE INDEX "WebhookPortal_organizationId_idx" ON "WebhookPortal"("organizationId");

-- AddForeignKey
ALTER TABLE "WebhookPortal" ADD CONSTRAINT "WebhookPortal_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
