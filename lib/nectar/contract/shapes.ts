import { z } from "zod";
import {
  alpha2,
  connectionStatus,
  dateTime,
  day,
  decimal,
  email,
  httpUrl,
  invitationStatus,
  invitationType,
  trackingStatus,
  utilityType,
  uuid,
} from "./formats";

/**
 * The documented objects. Every documented field must be there with its type; further fields are no difference.
 * Where no page says whether a field may be null, null is accepted.
 */

/** `{"detail": "..."}` (`/cookbooks/getting-started`). */
export const errorShape = z.object({ detail: z.string().min(1, "is empty") });

/** `/api-reference/sites/get-site-details`. */
export const siteShape = z.object({
  id: uuid,
  name: z.string().min(1).max(255),
  externalId: z.string().nullable(),
  address: z.string().max(255).nullable(),
  path: z.array(z.string().min(1).max(100)).max(10),
  occupancyPercent: decimal.nullable(),
  dataCollectionStopDate: day.nullable(),
});

/** `/api-reference/companies/get-company-details`. */
export const companyShape = z.object({
  id: uuid,
  name: z.string().min(1).max(200),
  externalId: z.string().nullable(),
  dataCollectionStartDate: day.nullable(),
  isDemandEnabled: z.boolean(),
  isImpliedMeteringEnabled: z.boolean(),
  impliedMeteringFraction: z.string().regex(/^-?\d{0,1}(?:\.\d{0,2})?$/, "is not a fraction"),
  isBasicIdentifierMappingEnabled: z.boolean(),
  isLowAccuracyModeEnabled: z.boolean(),
  users: z.array(email),
  sites: z.array(siteShape),
});

/** `/api-reference/accounts/update-an-account`, and the newest Svix catalogue. */
const accountShape = z.object({
  id: uuid,
  meters: z.array(uuid),
  accountNumber: z.string().max(200).nullable(),
  isTracked: z.boolean(),
  trackingStatus,
  // A string in the newest shapes, a boolean in those of mid-2025.
  isDuplicated: z.union([z.string(), z.boolean()]),
  dataCollectionStartDate: day.nullable(),
  isCollectingInvoiceData: z.boolean(),
  isCollectingSmartMeterData: z.boolean(),
  datasourceTypes: z.array(utilityType),
  lastServiceDate: day.nullable(),
});

/** `/api-reference/v2-2/connections/get-company-utility-account-connections`. */
export const connectionShape = z.object({
  id: uuid,
  created: dateTime,
  updated: dateTime,
  publicCompanyId: z.string().min(1),
  connectionMagicLinkSecret: z.string().nullable(),
  status: connectionStatus,
  statusLastUpdateTime: dateTime.nullable(),
  statusFirstSeenTime: dateTime.nullable(),
  statusErrorDetail: z.string().nullable(),
  externalId: z.string().nullable(),
  datasource: z.object({ name: z.string(), url: z.string() }).nullable(),
  url: z.string().nullable(),
  username: z.string().nullable(),
  country: alpha2.nullable(),
  company: z.object({ id: uuid, name: z.string(), externalId: z.string().nullable() }),
  accounts: z.array(accountShape),
  initialSites: z.array(uuid),
  initialDatasourceTypes: z.array(utilityType),
  workflowOwnerEmail: z.union([email, z.literal("")]).nullable(),
  dataCollectionStartDate: day.nullable(),
  multiplyByOccupancy: z.boolean(),
  isActive: z.boolean(),
});

/** Only the v2-2 page has `externalId` and `isActive`. */
export const olderConnectionShape = connectionShape.omit({ externalId: true, isActive: true });

/** Guide: `publicId`; reference: `publicCompanyId` and a ready-made link. Either name of the id will do. */
export const connectLinkShape = z
  .object({
    publicId: z.string().min(1).optional(),
    publicCompanyId: z.string().min(1).optional(),
    companyMagicLinkSecret: z.string().min(1),
    magicLinkUrl: httpUrl.optional(),
  })
  .refine((link) => link.publicId ?? link.publicCompanyId, "has neither publicId nor publicCompanyId");

/** Guide. */
export const editLinkShape = z.object({
  publicCompanyId: z.string().min(1),
  connectionMagicLinkSecret: z.string().min(1),
});

/** `/api-reference/v2-2/invitations/get-invitation-detail`. */
export const invitationShape = z.object({
  id: uuid,
  token: z.string().min(1),
  invitationType,
  status: invitationStatus,
  invitationUrl: httpUrl,
  companyId: uuid,
  connectionId: uuid.nullable(),
  allowedEmails: z.array(email),
  expiresAt: dateTime.nullable(),
  maxUses: z.int().min(1).nullable(),
  useCount: z.int().min(0),
  createdAt: dateTime,
  prefill: z.record(z.string(), z.unknown()),
  createdConnections: z.array(
    z.object({ id: uuid, datasourceName: z.string(), status: connectionStatus, created: dateTime }),
  ),
});
