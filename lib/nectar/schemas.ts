import { z } from "zod";
import {
  id,
  optionalDay,
  optionalText,
  optionalTime,
  reference,
  statusWord,
  text,
  trueUnlessDenied,
  words,
} from "./fields";
import type { NectarAccount, NectarCompany, NectarConnection, NectarSite } from "./types";

/**
 * Nectar's answers, read into the portal's own types. Fields that are not named here are dropped, which
 * is also what keeps `connectionMagicLinkSecret` of every listed connection out of the portal.
 */

const site = z
  .object({
    id,
    name: text,
    address: optionalText,
    externalId: optionalText,
    dataCollectionStopDate: optionalText,
  })
  .transform(
    ({ dataCollectionStopDate, ...rest }): NectarSite => ({
      ...rest,
      isArchived: dataCollectionStopDate !== null,
    }),
  );

const company = z.object({
  id,
  name: text,
  externalId: optionalText,
  sites: z
    .array(site)
    .nullish()
    .transform((sites) => sites ?? []),
}) satisfies z.ZodType<NectarCompany>;

const account = z
  .object({
    id,
    accountNumber: optionalText,
    datasourceTypes: words,
    isTracked: trueUnlessDenied,
    // Newer than `isTracked`, which stays as its alias: UNSET counts as tracked.
    trackingStatus: optionalText,
    meters: z.array(z.unknown()).nullish(),
    lastServiceDate: optionalDay,
  })
  .transform(
    (wire): NectarAccount => ({
      id: wire.id,
      accountNumber: wire.accountNumber ?? "",
      utilityTypes: wire.datasourceTypes,
      isTracked: wire.isTracked && wire.trackingStatus !== "DISABLED",
      meterCount: wire.meters?.length ?? 0,
      meterIds: (wire.meters ?? []).filter((meter) => typeof meter === "string"),
      closedOn: wire.lastServiceDate,
    }),
  );

/** Nectar's sandbox pages spell one status differently from its own enum; the enum wins. */
const status = statusWord.transform((value) =>
  value === "INCORRECT_PASSWORD" ? "PASSWORD_INCORRECT" : value,
);

const connection = z
  .object({
    id,
    created: optionalTime,
    updated: optionalTime,
    status,
    statusErrorDetail: optionalText,
    statusFirstSeenTime: optionalTime,
    statusLastUpdateTime: optionalTime,
    datasource: z.object({ name: optionalText, url: optionalText }).nullish(),
    url: optionalText,
    username: optionalText,
    country: optionalText,
    company: reference,
    accounts: z.array(account).nullish(),
    initialSites: words,
    initialDatasourceTypes: words,
    workflowOwnerEmail: optionalText,
    dataCollectionStartDate: optionalDay,
    isActive: trueUnlessDenied,
  })
  .transform(
    (wire): NectarConnection => ({
      id: wire.id,
      status: wire.status,
      statusErrorDetail: wire.statusErrorDetail,
      statusSince: wire.statusFirstSeenTime,
      statusCheckedAt: wire.statusLastUpdateTime,
      providerName: wire.datasource?.name ?? hostOf(wire.datasource?.url ?? wire.url) ?? "Unknown provider",
      providerUrl: wire.datasource?.url ?? wire.url,
      username: wire.username,
      country: wire.country,
      siteIds: wire.initialSites,
      utilityTypes: wire.initialDatasourceTypes,
      ownerEmail: wire.workflowOwnerEmail,
      collectFrom: wire.dataCollectionStartDate,
      isActive: wire.isActive,
      createdAt: wire.created,
      updatedAt: wire.updated,
      companyId: wire.company,
      accounts: wire.accounts ?? [],
    }),
  );

/** A provider without a name is called by its web address. */
function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") || null : null;
}

/** The envelope that every list has around its rows. */
const pageNumbers = {
  perPage: z.number().positive().nullish().catch(null),
  totalPages: z.number().nullish(),
  currentPage: z.number().nullish(),
  hasNext: z.boolean().nullish(),
};

const connectionPage = z.object({
  // Each is read by itself: what is wrong with one is no reason to do without the others.
  connections: z.array(z.unknown()),
  ...pageNumbers,
});

const documentPage = z
  .object({ documents: z.array(z.unknown()), totalDocuments: z.number().nullish(), ...pageNumbers })
  .transform(({ documents: rows, totalDocuments: total, ...numbers }) => ({ rows, total, ...numbers }));

const usagePage = z
  .object({ usageData: z.array(z.unknown()), totalUsageData: z.number().nullish(), ...pageNumbers })
  .transform(({ usageData: rows, totalUsageData: total, ...numbers }) => ({ rows, total, ...numbers }));

export const schemas = {
  site,
  company,
  companies: z.array(company),
  connection,
  // The older pagination page does not list connections as paginated: a bare array is one page.
  connectionPage: z.preprocess(
    (answer) => (Array.isArray(answer) ? { connections: answer, hasNext: false } : answer),
    connectionPage,
  ),
  documentPage,
  usagePage,
  /** Guide and reference name the public id differently; some answers carry both. */
  connectLink: z.object({
    publicId: optionalText,
    publicCompanyId: optionalText,
    companyMagicLinkSecret: z.string().min(1),
    magicLinkUrl: optionalText,
  }),
  editLink: z.object({
    publicId: optionalText,
    publicCompanyId: optionalText,
    connectionMagicLinkSecret: z.string().min(1),
  }),
  newInvitation: z.object({
    id,
    token: z.string().min(1),
    invitationUrl: optionalText,
    companyId: optionalText,
    connectionId: optionalText,
  }),
  invitationState: z.object({
    status: z.enum(["ACTIVE", "EXPIRED", "REVOKED", "FULFILLED"]),
    useCount: z.int().min(0),
  }),
};
