import { z } from "zod";
import { trackAccounts } from "../accounts/commands";
import { findAccounts } from "../accounts/queries";
import { accountOf, companyOf } from "./access";
import { accountAnswer, accountJson } from "./account-json";
import { ApiError } from "./errors";
import { operation } from "./operation";

const tracking = {
  isTracked: z.boolean().meta({ description: "False stops the collection of the account." }),
  updateMeters: z.boolean().default(true).meta({ description: "Whether its meters follow." }),
};

const update = operation({
  id: "updateAccount",
  method: "PATCH",
  paths: ["/account/{accountId}"],
  summary: "Turn the collection of an account on or off",
  tag: "Accounts",
  source: "/api-reference/accounts/update-an-account",
  find: accountOf,
  body: z.object({ ...tracking, isTracked: tracking.isTracked.optional() }),
  status: 200,
  answer: accountAnswer,
  handle: async ({ subject: account, body: { isTracked, updateMeters } }) => {
    if (isTracked === undefined) return accountJson(account);
    await trackAccounts(account.companyId, [{ id: account.id, isTracked, updateMeters }]);
    const [changed] = await findAccounts([account.id]);
    if (!changed) throw new ApiError(404, "Account not found.");
    return accountJson(changed);
  },
});

const updateMany = operation({
  id: "updateAccounts",
  method: "PATCH",
  paths: ["/company/{companyId}/account", "/account/company/{companyId}"],
  summary: "Turn the collection of several accounts of a company on or off",
  description:
    "All or nothing, as documented. Path, body and answer are on none of Nectar's public pages: they are chosen by the sandbox.",
  tag: "Accounts",
  source: "/api-reference/v2-2/accounts/bulk-update-accounts-for-a-company",
  find: companyOf,
  body: z.object({
    accounts: z
      .array(z.object({ id: z.guid("must be a uuid").toLowerCase(), ...tracking }))
      .min(1)
      .max(500)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "must name each once"),
  }),
  status: 200,
  answer: z.array(accountAnswer),
  handle: async ({ subject: company, body: { accounts } }) => {
    await trackAccounts(company.id, accounts);
    return (await findAccounts(accounts.map(({ id }) => id))).map(accountJson);
  },
});

export const accountOperations = [update, updateMany];
