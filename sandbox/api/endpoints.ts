import type { Handler } from "hono";
import type { ApiEnv } from "./auth";
import { createCompany, getCompany, listCompanies } from "./companies";
import { getConnection, listCompanyConnections } from "./connections";
import { createConnectLink, createEditLink } from "./links";
import { ping } from "./ping";
import { createSite, getSite } from "./sites";

/** Nectar's three live versions. They differ only in documents and usage, so one implementation answers all. */
export const versions = ["v2", "v2.1", "v2.2"];

type Endpoint = {
  /** Every path that means the same: company-first as in the guides, resource-first as in the API reference. */
  paths: string[];
  methods: { GET?: Handler<ApiEnv>; POST?: Handler<ApiEnv> };
};

/** The whole API. The first path that matches answers, so literal segments stand before parameters. */
export const endpoints: Endpoint[] = [
  { paths: ["/ping"], methods: { GET: ping } },
  { paths: ["/company"], methods: { GET: listCompanies, POST: createCompany } },
  { paths: ["/company/:companyId"], methods: { GET: getCompany } },
  { paths: ["/company/:companyId/site", "/site/company/:companyId"], methods: { POST: createSite } },
  { paths: ["/site/:siteId"], methods: { GET: getSite } },
  {
    paths: ["/company/:companyId/connection", "/connection/company/:companyId"],
    methods: { GET: listCompanyConnections },
  },
  {
    // The guide and the newest pages POST; the v2 reference page shows GET.
    paths: ["/company/:companyId/connection/link", "/connection/company/:companyId/link"],
    methods: { GET: createConnectLink, POST: createConnectLink },
  },
  { paths: ["/company/:companyId/connection/:connectionId/link"], methods: { POST: createEditLink } },
  { paths: ["/company/:companyId/connection/:connectionId"], methods: { GET: getConnection } },
  { paths: ["/connection/:connectionId/details"], methods: { GET: getConnection } },
  {
    // "Create Magic Link for Updating ...": the v2-2 reference GETs the whole connection, the newest guide POSTs.
    paths: ["/connection/:connectionId"],
    methods: { GET: getConnection, POST: createEditLink },
  },
];
