/**
 * Every text of the public pages, in English: the list of keys that the other languages have to fill.
 *
 * To add a text: give it a key here, by the page that shows it, and the same key in `es.ts`, `fr.ts` and `de.ts` (the
 * compiler names those that miss it); then `t("page.key", { argument })` in the view. Messages are ICU: `{name}` is
 * an argument, `{count, plural, one {# site} other {# sites}}` counts. Dates, numbers and lists are not put together
 * here but by `t.date`, `t.number` and `t.list`. People are addressed formally (usted, vous, Sie). An apostrophe
 * before a brace escapes it in ICU, so elisions are written with ’. `catalogues.test.ts` finds keys that nothing uses.
 */
export const en = {
  "ribbon.name": "Sandbox",
  "ribbon.text": "No real utility is contacted.",
  "ribbon.controlRoom": "Control room",

  "failure.title": "This did not work",
  "failure.text": "Something went wrong on our side. Go back and try once more.",
  "invalidLink.title": "This link is not valid",
  "invalidLink.text":
    "It may be incomplete, or no longer in use. Ask the person who sent it to you for a new one.",

  "wizard.connect": "Connect a utility account",
  "wizard.edit": "Edit a utility connection",
  "wizard.taskFor": "{task} · {company}",
  "wizard.errorTitle": "Error: {title}",
  "wizard.progress": "Progress",
  "wizard.stepDone": "(done)",
  "step.provider": "Provider",
  "step.sign-in": "Sign in",
  "step.collect": "What to collect",
  "step.connected": "Connected",
  "errors.check": "Please check {count, plural, one {this} other {these}}:",

  "type.ELECTRICITY": "Electricity",
  "type.GAS": "Gas",
  "type.WATER": "Water",
  "type.DISTRICT": "District",
  "type.WASTE": "Waste",
  "type.FUEL": "Fuel",
  "type.MISC": "Misc",
  "type.REFRIGERANT": "Refrigerant",
  "type.SOLAR": "Solar",
  "type.TELECOM": "Telecom",

  "provider.title": "Choose your utility provider",
  "provider.lead": "You sign in on the next page, with the account you already have there.",
  "provider.unknownHost": "We do not know the utility at {host} yet. Choose yours from the list.",
  "provider.searchLabel": "Search by name or paste a web address",
  "provider.search": "Search",
  "provider.none": "No utility found. Check the spelling, or paste the address of its website.",
  "provider.one": "1 utility",
  "provider.many": "{count} utilities",
  "provider.showAll": "Show all utilities",
  "provider.list": "Utility providers",
  "provider.suggested": "Suggested for you",

  "window.tagline": "{services} · My account",
  "service.ELECTRICITY": "electricity",
  "service.GAS": "gas",
  "service.WATER": "water",
  "service.DISTRICT": "district heating",
  "service.WASTE": "waste",
  "service.FUEL": "fuel",
  "service.MISC": "other services",
  "service.REFRIGERANT": "refrigerants",
  "service.SOLAR": "solar",
  "service.TELECOM": "telecom",

  "signIn.title": "Sign in to {provider}",
  "signIn.username": "Username",
  "signIn.password": "Password",
  "signIn.submit": "Sign in",
  "signIn.usernameMissing": "Enter the username.",
  "signIn.usernameTooLong": "Enter a username of at most {max} characters.",
  "signIn.passwordMissing": "Enter the password.",
  "signIn.passwordTooLong": "Enter a password of at most {max} characters.",
  "signIn.rejected": "{provider} did not accept this username and password.",
  "signIn.correctLater": "Or correct the password later:",
  "signIn.continueAnyway": "Continue anyway",
  "signIn.tooManyAnswers": "Too many wrong answers. Sign in again to go on.",
  "signIn.otherUtility": "Choose another utility",
  "signIn.otherChanges": "Other changes",
  "signIn.back": "Back to sign-in",
  "signIn.again": "Try to sign in again",

  "verify.title": "Verify it's you",
  "verify.sms": "{provider} sent a six-digit code to the phone ending in {digits}.",
  "verify.email": "{provider} sent a six-digit code to {address}.",
  "verify.totp": "Enter the six-digit code that your authenticator app shows.",
  "verify.question": "Answer the security question of your {provider} account.",
  "verify.code": "Verification code",
  "verify.submit": "Verify",
  "verify.missing": "Enter the code or the answer.",
  "verify.wrongCode":
    "{provider} did not accept this code. {left, plural, one {# try} other {# tries}} left.",
  "verify.wrongAnswer":
    "{provider} did not accept this answer. {left, plural, one {# try} other {# tries}} left.",
  "verify.noMessage": "No message?",
  "verify.resend": "Send a new code",
  "verify.resent": "A new code is on its way. The one before no longer works.",
  "verify.findSms": "Sandbox: the text message with the code is in the control room.",
  "verify.findMail": "Sandbox: the mail with the code is in the control room.",
  "verify.findTotp": "Sandbox: the control room shows the current code.",
  "verify.findAnswer": "Sandbox: the control room lists the answer.",
  "verify.openControlRoom": "Open the control room",

  "collect.title": "Choose what to collect",
  "collect.rejected":
    "{provider} rejected the password. You can finish now; bills follow once it is corrected.",
  "collect.sites": "Sites that this account serves",
  "collect.types": "Utility types",
  "collect.from": "Collect data from",
  "collect.ownerEmail": "Owner email",
  "collect.ownerEmailHint": "Optional. Who hears when this connection needs attention.",
  "collect.finish": "Finish",
  "collect.dateMissing": "Enter a date.",
  "collect.dateInFuture": "Choose a day that is not in the future.",
  "collect.dateTooEarly": "Choose a day after 1999.",
  "collect.typesMissing": "Choose at least one utility type.",
  "collect.emailInvalid": "Enter an email address like name@company.com, or leave it empty.",
  "sites.missing": "Choose at least one site.",
  "sites.unknown": "Choose sites from the list.",

  "done.title": "You're connected",
  "done.rejectedTitle": "Saved, but {provider} rejected the password",
  "done.text":
    "Bills and usage from {provider} are now collected in the background. You can close this window.",
  "done.rejectedText":
    "Your choices are kept. No bills are collected until somebody enters the right password.",
  "done.provider": "Provider",
  "done.sites": "Sites",
  "done.noSites": "None yet",
  "done.types": "Utility types",
  "done.from": "Collected from",
  "done.ownerEmail": "Owner email",
  "done.noOwner": "None",
  "done.another": "Connect another account",

  "edit.title": "Edit your {provider} connection",
  "edit.text": "Bills and usage collected so far are kept, whatever you change.",
  "edit.connectedText": "{provider} accepted the login. Collection goes on in the background.",
  "edit.rejectedText": "No bills are collected until somebody enters the right password.",
  "edit.sitesTitle": "Your sites are saved",
  "edit.sitesText": "Bills and usage collected so far are kept.",
  "edit.credentials": "Update credentials",
  "edit.signedInAs": "Signed in as {username}",
  "edit.sites": "Change sites",
  "edit.noSites": "No sites yet",
  "edit.done": "Done",
  "edit.sitesLegend": "Sites that your {provider} account serves",
  "edit.saveSites": "Save sites",
  "edit.cancel": "Cancel",
  "edit.doneTitle": "All done",
  "edit.doneText": "Your changes are saved. You can close this window.",
  "edit.doneBack": "Change something else",
  "edit.passwordRejected": "{provider} rejected the saved password. Enter the current one.",
  "edit.newPasswordNeeded":
    "{provider} wants a new password. Set it on their website first, then enter it here.",
  "edit.signInAgain": "{provider} asks for a fresh sign-in to confirm that it is you.",

  "invite.gateTitle": "Confirm your email address",
  "invite.gateText":
    "{company} invites you to connect a utility account. Enter the address that you were invited with, and you get a code by email.",
  "invite.gateEditText":
    "{company} asks you to check a utility connection. Enter the address that you were invited with, and you get a code by email.",
  "invite.email": "Email",
  "invite.sendCode": "Send code",
  "invite.emailInvalid": "Enter an email address like name@company.com.",
  "invite.tooManyCodes": "Too many codes were asked for with this address. Try again in an hour.",
  "invite.codeTitle": "Enter the code from your email",
  "invite.codeText":
    "If {email} is invited, a six-digit code is on its way there. It is valid for 10 minutes.",
  "invite.codeMissing": "Enter the six-digit code.",
  "invite.codeWrong":
    "This code is wrong or no longer valid. {left, plural, one {# try} other {# tries}} left.",
  "invite.codeLocked": "Too many wrong codes. Ask for a new one.",
  "invite.otherAddress": "Use another address",
  "invite.expiredTitle": "This invitation has expired",
  "invite.revokedTitle": "This invitation was withdrawn",
  "invite.fulfilledTitle": "This invitation has been used",
  "invite.expiredText":
    "The time that it was good for is over. Ask the person who invited you for a new one.",
  "invite.revokedText":
    "Nothing can be done with it any more. If you did not expect that, ask the person who invited you.",
  "invite.fulfilledText":
    "It was good for a limited number of uses, and there are none left. To do more, ask the person who invited you for a new one.",
  "mail.footer": "Sent by the Nectar sandbox, a test environment. No real utility is contacted.",
  "inviteMail.title": "{company} invites you to connect a utility account",
  "inviteMail.text":
    "{company} collects its utility bills and usage with Nectar, and asks you to connect an account. You sign in with the login that you already have at the utility; {company} never sees your password.",
  "inviteMail.link": "Connect a utility account",
  "inviteMail.editTitle": "{company} asks you to check the {provider} connection",
  "inviteMail.editText":
    "{company} collects bills and usage from {provider} with Nectar, and asks you to check the login of this connection. What was collected so far is kept; {company} never sees your password.",
  "inviteMail.editLink": "Open the {provider} connection",
  "inviteMail.until": "The link works until {moment}.",
  "inviteMail.personal":
    "It is meant for {email} alone: whoever opens it passes for you, so please do not forward this email.",
  "codeMail.title": "Your verification code",
  "codeMail.text": "Enter this code to open the invitation from {company}:",
  "codeMail.closing": "It is valid for 10 minutes. If you did not ask for it, you can ignore this email.",
} as const;

/** The name of a text. */
export type MessageKey = keyof typeof en;

/** All texts in another language. A missing or a needless key does not compile. */
export type Catalogue = Record<MessageKey, string>;
