-- CreateIndex
CREATE INDEX "WebhookEvent_companyId_eventType_receivedAt_idx" ON "WebhookEvent"("companyId", "eventType", "receivedAt" DESC);
