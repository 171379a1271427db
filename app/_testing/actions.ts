import { signOut } from "@/app/(portal)/actions";
import { checkForBills } from "@/app/(portal)/bill-actions";
import { makeConnectLink } from "@/app/(portal)/connect/actions";
import { sendToComputer } from "@/app/(portal)/connect/hand-over";
import { checkForChanges } from "@/app/(portal)/dashboard/actions";
import { revoke as revokeLink, revokeShare } from "@/app/(portal)/links/[id]/actions";
import { makeShareLink } from "@/app/(portal)/links/new/actions";
import { changeBrand, takeLogoAway } from "@/app/(portal)/settings/branding/actions";
import { saveCompanyName } from "@/app/(portal)/settings/company/actions";
import { replayDelivery } from "@/app/(portal)/settings/developers/actions";
import { leave, remove, saveRole } from "@/app/(portal)/settings/members/[id]/actions";
import { invite, revoke as revokeInvite, sendAgain } from "@/app/(portal)/settings/members/actions";
import {
  askForEmail,
  askForEmailAgain,
  endSession,
  keepEmail,
  saveName,
  savePassword,
  signInAgain,
  signOutEverywhere,
  unlink,
} from "@/app/(portal)/settings/profile/actions";
import { archiveSite, restoreSite, saveSite } from "@/app/(portal)/sites/[id]/actions";
import { addSite } from "@/app/(portal)/sites/actions";
import { giveUpImport, startImport } from "@/app/(portal)/sites/import/[id]/actions";
import { chooseCompany } from "@/app/(public)/(getting-in)/companies/actions";
import {
  confirmEmail,
  signOutHere as signOutToConfirm,
} from "@/app/(public)/(getting-in)/confirm-email/[token]/actions";
import { sendResetLink } from "@/app/(public)/(getting-in)/forgot-password/actions";
import { accept, join, signInAndJoin, signOutHere } from "@/app/(public)/(getting-in)/join/[token]/actions";
import { chooseNewPassword } from "@/app/(public)/(getting-in)/reset-password/[token]/actions";
import { signIn } from "@/app/(public)/(getting-in)/sign-in/actions";
import { redeemSignInLink } from "@/app/(public)/(getting-in)/sign-in/link/[token]/actions";
import { sendSignInLink } from "@/app/(public)/(getting-in)/sign-in/link/actions";
import { confirmSignUp } from "@/app/(public)/(getting-in)/sign-up/[token]/actions";
import { signUp } from "@/app/(public)/(getting-in)/sign-up/actions";
import { start } from "@/app/(public)/s/[token]/actions";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import type { Fields } from "@/lib/testing/browser";
import type { PortalStage } from "@/lib/testing/portal-stage";

export type ActionCase = {
  send: (form: FormData) => Promise<unknown>;
  /** Where its form stands. */
  path: string;
  /** What a person would send who uses the form as it is meant. */
  form: (stage: PortalStage) => Fields;
  /** Whom it does something for: the owner when it is left out, everybody of the company, or anybody at all. */
  for?: "everybody" | "anybody";
  /** The name by which what was typed into it is kept when the session was over. */
  keeps?: string | ((stage: PortalStage) => string);
  /** It has nothing that must be filled in, so that an empty form is a good one. */
  takesNothing?: true;
};

const connectForm = ({ site }: PortalStage) => ({
  siteIds: [site.id],
  utilityTypes: ["ELECTRICITY"],
  providerUrl: "https://utility.example",
  country: "US",
  collectFrom: "2026-01-01",
  ownerEmail: "landlord@people.example",
});
const siteForm = { name: "Pier 9", address: "9 Harbor Way", externalId: "P-9" };

/** Every server action that there is, by its file and name: `app/every-action.test.ts` fails when one is missing. */
export const actionCases: Record<string, ActionCase> = {
  "(portal)/actions signOut": {
    send: () => signOut(),
    path: "/dashboard",
    form: () => ({}),
    for: "anybody",
    takesNothing: true,
  },
  "(portal)/bill-actions checkForBills": {
    send: () => checkForBills(),
    path: "/usage",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/connect/actions makeConnectLink": {
    send: (form) => makeConnectLink(null, form),
    path: "/connect",
    form: connectForm,
    takesNothing: true,
    keeps: "connect",
  },
  "(portal)/connect/hand-over sendToComputer": {
    send: sendToComputer,
    path: "/connect",
    form: ({ linkId }) => ({ kind: "link", id: linkId }),
  },
  "(portal)/dashboard/actions checkForChanges": {
    send: () => checkForChanges(),
    path: "/dashboard",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/links/[id]/actions revoke": {
    send: (form) => revokeLink(null, form),
    path: "/links/id",
    form: ({ linkId }) => ({ id: linkId }),
  },
  "(portal)/links/[id]/actions revokeShare": {
    send: (form) => revokeShare(null, form),
    path: "/links/id",
    form: ({ shareLinkId }) => ({ id: shareLinkId }),
  },
  "(portal)/links/new/actions makeShareLink": {
    send: (form) => makeShareLink(null, form),
    path: "/links/new",
    form: (stage) => ({
      ...connectForm(stage),
      connectionId: "",
      note: "Please connect the meter in the cellar.",
      life: "date",
      lastDay: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      maxUses: "3",
      recipientEmail: "landlord@people.example",
    }),
    keeps: "share-link",
  },
  "(portal)/settings/branding/actions changeBrand": {
    send: (form) => changeBrand(null, form),
    path: "/settings/branding",
    form: () => ({ color: "#0044cc", font: "serif", language: "de", seen: "||" }),
    keeps: "brand",
  },
  "(portal)/settings/branding/actions takeLogoAway": {
    send: () => takeLogoAway(),
    path: "/settings/branding",
    form: () => ({}),
    takesNothing: true,
  },
  "(portal)/settings/company/actions saveCompanyName": {
    send: (form) => saveCompanyName(null, form),
    path: "/settings/company",
    form: () => ({ name: "Renamed", seenName: "Orchard" }),
    keeps: "company",
  },
  "(portal)/settings/developers/actions replayDelivery": {
    send: replayDelivery,
    path: "/settings/developers",
    form: ({ svixId }) => ({ svixId }),
  },
  "(portal)/settings/members/[id]/actions leave": {
    send: () => leave(),
    path: "/settings/profile",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/settings/members/[id]/actions remove": {
    send: (form) => remove(null, form),
    path: "/settings/members/id",
    form: ({ member }) => ({ userId: member.userId ?? "" }),
  },
  "(portal)/settings/members/[id]/actions saveRole": {
    send: (form) => saveRole(null, form),
    path: "/settings/members/id",
    form: ({ member }) => ({ userId: member.userId ?? "", role: "ADMIN", seenRole: "MEMBER" }),
  },
  "(portal)/settings/members/actions invite": {
    send: (form) => invite(null, form),
    path: "/settings/members",
    form: () => ({ email: "colleague@people.example", role: "MEMBER" }),
    keeps: "invite",
  },
  "(portal)/settings/members/actions revoke": {
    send: revokeInvite,
    path: "/settings/members",
    form: ({ inviteId }) => ({ id: inviteId }),
  },
  "(portal)/settings/members/actions sendAgain": {
    send: (form) => sendAgain(null, form),
    path: "/settings/members",
    form: ({ inviteId }) => ({ id: inviteId }),
  },
  "(portal)/settings/profile/actions askForEmail": {
    send: (form) => askForEmail(null, form),
    path: "/settings/profile",
    form: ({ person }) => ({ newEmail: "new-address@people.example", password: person.password }),
    for: "everybody",
    keeps: "email",
  },
  "(portal)/settings/profile/actions askForEmailAgain": {
    send: () => askForEmailAgain(),
    path: "/settings/profile",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/settings/profile/actions keepEmail": {
    send: () => keepEmail(),
    path: "/settings/profile",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/settings/profile/actions signInAgain": {
    send: () => signInAgain(),
    path: "/settings/profile",
    form: () => ({}),
    for: "anybody",
    takesNothing: true,
  },
  "(portal)/settings/profile/actions endSession": {
    send: endSession,
    path: "/settings/profile",
    form: ({ otherSessionId }) => ({ id: otherSessionId }),
    for: "everybody",
  },
  "(portal)/settings/profile/actions saveName": {
    send: (form) => saveName(null, form),
    path: "/settings/profile",
    form: () => ({ name: "Pat Renamed" }),
    for: "everybody",
    keeps: "name",
  },
  "(portal)/settings/profile/actions savePassword": {
    send: (form) => savePassword(null, form),
    path: "/settings/profile",
    form: ({ person }) => ({ currentPassword: person.password, newPassword: "another long password" }),
    for: "everybody",
  },
  "(portal)/settings/profile/actions signOutEverywhere": {
    send: () => signOutEverywhere(),
    path: "/settings/profile",
    form: () => ({}),
    for: "everybody",
    takesNothing: true,
  },
  "(portal)/settings/profile/actions unlink": {
    send: (form) => unlink(null, form),
    path: "/settings/profile",
    form: ({ loginId }) => ({ id: loginId }),
    for: "everybody",
  },
  "(portal)/sites/[id]/actions archiveSite": {
    send: (form) => archiveSite(null, form),
    path: "/sites/id",
    form: ({ site }) => ({ id: site.id }),
  },
  "(portal)/sites/[id]/actions restoreSite": {
    send: (form) => restoreSite(null, form),
    path: "/sites/id",
    form: ({ archivedId }) => ({ id: archivedId }),
  },
  "(portal)/sites/[id]/actions saveSite": {
    send: (form) => saveSite(null, form),
    path: "/sites/id/edit",
    form: ({ site }) => ({ id: site.id, version: "0", ...siteForm }),
    keeps: ({ site }) => `site ${site.id}`,
  },
  "(portal)/sites/actions addSite": {
    send: (form) => addSite(null, form),
    path: "/sites",
    form: () => siteForm,
    keeps: "site",
  },
  "(portal)/sites/import/[id]/actions giveUpImport": {
    send: (form) => giveUpImport(null, form),
    path: "/sites/import/id",
    form: ({ importId }) => ({ id: importId }),
  },
  "(portal)/sites/import/[id]/actions startImport": {
    send: (form) => startImport(null, form),
    path: "/sites/import/id",
    form: ({ importId }) => ({ id: importId }),
  },
  "(public)/(getting-in)/companies/actions chooseCompany": {
    send: chooseCompany,
    path: "/companies",
    form: ({ companyId }) => ({ companyId }),
    for: "everybody",
  },
  "(public)/(getting-in)/confirm-email/[token]/actions confirmEmail": {
    send: (form) => confirmEmail(null, form),
    path: "/confirm-email/token",
    form: ({ emailToken }) => ({ token: emailToken }),
    for: "everybody",
  },
  "(public)/(getting-in)/confirm-email/[token]/actions signOutHere": {
    send: signOutToConfirm,
    path: "/confirm-email/token",
    form: ({ emailToken }) => ({ token: emailToken }),
    for: "anybody",
    takesNothing: true,
  },
  "(public)/(getting-in)/forgot-password/actions sendResetLink": {
    send: (form) => sendResetLink(null, form),
    path: "/forgot-password",
    form: ({ person }) => ({ email: person.email }),
    for: "anybody",
  },
  "(public)/(getting-in)/join/[token]/actions accept": {
    send: (form) => accept(null, form),
    path: "/join/token",
    form: ({ inviteToken }) => ({ token: inviteToken }),
    for: "everybody",
  },
  "(public)/(getting-in)/join/[token]/actions join": {
    send: (form) => join(null, form),
    path: "/join/token",
    form: ({ inviteToken }) => ({ token: inviteToken, name: "Nova", password: "a password of my own" }),
    for: "anybody",
  },
  "(public)/(getting-in)/join/[token]/actions signInAndJoin": {
    send: (form) => signInAndJoin(null, form),
    path: "/join/token",
    form: ({ inviteToken }) => ({ token: inviteToken, password: "a password of my own" }),
    for: "anybody",
  },
  "(public)/(getting-in)/join/[token]/actions signOutHere": {
    send: signOutHere,
    path: "/join/token",
    form: ({ inviteToken }) => ({ token: inviteToken }),
    for: "anybody",
    takesNothing: true,
  },
  "(public)/(getting-in)/reset-password/[token]/actions chooseNewPassword": {
    send: (form) => chooseNewPassword(null, form),
    path: "/reset-password/token",
    form: ({ resetToken }) => ({ token: resetToken, newPassword: "another long password" }),
    for: "anybody",
  },
  "(public)/(getting-in)/sign-in/actions signIn": {
    send: (form) => signIn(null, form),
    path: "/sign-in",
    form: ({ person }) => ({ email: person.email, password: person.password, from: "/sites" }),
    for: "anybody",
  },
  "(public)/(getting-in)/sign-in/link/[token]/actions redeemSignInLink": {
    send: (form) => redeemSignInLink(null, form),
    path: "/sign-in/link/token",
    form: ({ signInToken }) => ({ token: signInToken, from: "/sites" }),
    for: "anybody",
  },
  "(public)/(getting-in)/sign-in/link/actions sendSignInLink": {
    send: (form) => sendSignInLink(null, form),
    path: "/sign-in/link",
    form: ({ person }) => ({ email: person.email, from: "/sites" }),
    for: "anybody",
  },
  "(public)/(getting-in)/sign-up/[token]/actions confirmSignUp": {
    send: (form) => confirmSignUp(null, form),
    path: "/sign-up/token",
    form: ({ signUpToken, person }) => ({ token: signUpToken, password: person.password }),
    for: "anybody",
  },
  "(public)/(getting-in)/sign-up/actions signUp": {
    send: (form) => signUp(null, form),
    path: "/sign-up",
    form: () => ({
      name: "Nova Newcomer",
      email: "nova@newcomers.example",
      companyName: "Nova's Company",
      password: "a password of my own",
    }),
    for: "anybody",
  },
  "(public)/s/[token]/actions start": {
    send: (form) => start(null, form),
    path: "/s/token",
    form: ({ shareToken }) => ({ token: shareToken, visit: crypto.randomUUID() }),
    for: "anybody",
  },
  "preferences chooseLanguage": {
    send: chooseLanguage,
    path: "/dashboard",
    form: () => ({ language: "fr" }),
    for: "anybody",
  },
  "preferences chooseTheme": {
    send: chooseTheme,
    path: "/dashboard",
    form: () => ({ theme: "dark" }),
    for: "anybody",
  },
};
