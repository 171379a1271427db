import type { Catalogue } from "./en";

/** The texts in German, addressing people as "Sie". */
export const de: Catalogue = {
  "ribbon.name": "Testumgebung",
  "ribbon.text": "Kein echter Versorger wird kontaktiert.",
  "ribbon.controlRoom": "Leitstand",

  "failure.title": "Das hat nicht funktioniert",
  "failure.text": "Bei uns ist ein Fehler aufgetreten. Gehen Sie zurück und versuchen Sie es noch einmal.",
  "invalidLink.title": "Dieser Link ist ungültig",
  "invalidLink.text":
    "Vielleicht ist er unvollständig oder nicht mehr in Gebrauch. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.",

  "wizard.connect": "Versorgerkonto verbinden",
  "wizard.edit": "Verbindung bearbeiten",
  "wizard.taskFor": "{task} · {company}",
  "wizard.errorTitle": "Fehler: {title}",
  "wizard.progress": "Fortschritt",
  "wizard.stepDone": "(erledigt)",
  "step.provider": "Versorger",
  "step.sign-in": "Anmeldung",
  "step.collect": "Datenauswahl",
  "step.connected": "Verbunden",
  "errors.check":
    "{count, plural, one {Bitte prüfen Sie diese Angabe} other {Bitte prüfen Sie diese Angaben}}:",

  "type.ELECTRICITY": "Strom",
  "type.GAS": "Gas",
  "type.WATER": "Wasser",
  "type.DISTRICT": "Fernwärme und -kälte",
  "type.WASTE": "Abfall",
  "type.FUEL": "Brennstoff",
  "type.MISC": "Sonstiges",
  "type.REFRIGERANT": "Kältemittel",
  "type.SOLAR": "Solar",
  "type.TELECOM": "Telekommunikation",

  "provider.title": "Wählen Sie Ihren Versorger",
  "provider.lead": "Auf der nächsten Seite melden Sie sich mit dem Konto an, das Sie dort bereits haben.",
  "provider.unknownHost": "Den Versorger unter {host} kennen wir noch nicht. Wählen Sie Ihren aus der Liste.",
  "provider.searchLabel": "Nach Namen suchen oder Webadresse einfügen",
  "provider.search": "Suchen",
  "provider.none":
    "Kein Versorger gefunden. Prüfen Sie die Schreibweise oder fügen Sie die Adresse seiner Website ein.",
  "provider.one": "1 Versorger",
  "provider.many": "{count} Versorger",
  "provider.showAll": "Alle Versorger anzeigen",
  "provider.list": "Versorger",
  "provider.suggested": "Vorschlag für Sie",

  "window.tagline": "{services} · Mein Konto",
  "service.ELECTRICITY": "Strom",
  "service.GAS": "Gas",
  "service.WATER": "Wasser",
  "service.DISTRICT": "Fernwärme",
  "service.WASTE": "Abfall",
  "service.FUEL": "Brennstoffe",
  "service.MISC": "weitere Leistungen",
  "service.REFRIGERANT": "Kältemittel",
  "service.SOLAR": "Solarstrom",
  "service.TELECOM": "Telekommunikation",

  "signIn.title": "Bei {provider} anmelden",
  "signIn.username": "Benutzername",
  "signIn.password": "Passwort",
  "signIn.submit": "Anmelden",
  "signIn.usernameMissing": "Geben Sie den Benutzernamen ein.",
  "signIn.usernameTooLong": "Geben Sie einen Benutzernamen mit höchstens {max} Zeichen ein.",
  "signIn.passwordMissing": "Geben Sie das Passwort ein.",
  "signIn.passwordTooLong": "Geben Sie ein Passwort mit höchstens {max} Zeichen ein.",
  "signIn.rejected": "{provider} hat diesen Benutzernamen mit diesem Passwort nicht akzeptiert.",
  "signIn.correctLater": "Oder berichtigen Sie das Passwort später:",
  "signIn.continueAnyway": "Trotzdem fortfahren",
  "signIn.tooManyAnswers": "Zu viele falsche Antworten. Melden Sie sich erneut an, um fortzufahren.",
  "signIn.otherUtility": "Anderen Versorger wählen",
  "signIn.otherChanges": "Andere Änderungen",
  "signIn.back": "Zurück zur Anmeldung",
  "signIn.again": "Anmeldung erneut versuchen",

  "verify.title": "Bestätigen Sie Ihre Identität",
  "verify.sms":
    "{provider} hat einen sechsstelligen Code an das Telefon mit den Endziffern {digits} gesendet.",
  "verify.email": "{provider} hat einen sechsstelligen Code an {address} gesendet.",
  "verify.totp": "Geben Sie den sechsstelligen Code ein, den Ihre Authenticator-App anzeigt.",
  "verify.question": "Beantworten Sie die Sicherheitsfrage Ihres Kontos bei {provider}.",
  "verify.code": "Bestätigungscode",
  "verify.submit": "Bestätigen",
  "verify.missing": "Geben Sie den Code oder die Antwort ein.",
  "verify.wrongCode":
    "{provider} hat diesen Code nicht akzeptiert. Noch {left, plural, one {# Versuch} other {# Versuche}}.",
  "verify.wrongAnswer":
    "{provider} hat diese Antwort nicht akzeptiert. Noch {left, plural, one {# Versuch} other {# Versuche}}.",
  "verify.noMessage": "Keine Nachricht erhalten?",
  "verify.resend": "Neuen Code senden",
  "verify.resent": "Ein neuer Code ist unterwegs. Der vorige gilt nicht mehr.",
  "verify.findSms": "Testumgebung: Die Nachricht mit dem Code steht im Leitstand.",
  "verify.findMail": "Testumgebung: Die E-Mail mit dem Code steht im Leitstand.",
  "verify.findTotp": "Testumgebung: Der Leitstand zeigt den aktuellen Code.",
  "verify.findAnswer": "Testumgebung: Die Antwort steht im Leitstand.",
  "verify.openControlRoom": "Leitstand öffnen",

  "collect.title": "Wählen Sie, was abgerufen wird",
  "collect.rejected":
    "{provider} hat das Passwort abgelehnt. Sie können jetzt abschließen; Rechnungen folgen, sobald es berichtigt ist.",
  "collect.sites": "Standorte, die dieses Konto versorgt",
  "collect.types": "Versorgungsarten",
  "collect.from": "Daten abrufen ab",
  "collect.ownerEmail": "E-Mail der verantwortlichen Person",
  "collect.ownerEmailHint":
    "Optional. Wer benachrichtigt wird, wenn diese Verbindung Aufmerksamkeit braucht.",
  "collect.finish": "Abschließen",
  "collect.dateMissing": "Geben Sie ein Datum ein.",
  "collect.dateInFuture": "Wählen Sie einen Tag, der nicht in der Zukunft liegt.",
  "collect.dateTooEarly": "Wählen Sie einen Tag nach 1999.",
  "collect.typesMissing": "Wählen Sie mindestens eine Versorgungsart.",
  "collect.emailInvalid":
    "Geben Sie eine E-Mail-Adresse wie name@firma.de ein, oder lassen Sie das Feld leer.",
  "sites.missing": "Wählen Sie mindestens einen Standort.",
  "sites.unknown": "Wählen Sie Standorte aus der Liste.",

  "done.title": "Sie sind verbunden",
  "done.rejectedTitle": "Gespeichert, aber {provider} hat das Passwort abgelehnt",
  "done.text":
    "Rechnungen und Verbrauchsdaten von {provider} werden jetzt im Hintergrund abgerufen. Sie können dieses Fenster schließen.",
  "done.rejectedText":
    "Ihre Auswahl ist gespeichert. Rechnungen werden erst abgerufen, wenn jemand das richtige Passwort eingibt.",
  "done.provider": "Versorger",
  "done.sites": "Standorte",
  "done.noSites": "Noch keine",
  "done.types": "Versorgungsarten",
  "done.from": "Abgerufen ab",
  "done.ownerEmail": "E-Mail der verantwortlichen Person",
  "done.noOwner": "Keine",
  "done.another": "Weiteres Konto verbinden",

  "edit.title": "Ihre Verbindung mit {provider} bearbeiten",
  "edit.text": "Bisher abgerufene Rechnungen und Verbrauchsdaten bleiben erhalten, was immer Sie ändern.",
  "edit.connectedText": "{provider} hat die Anmeldung akzeptiert. Der Abruf läuft im Hintergrund weiter.",
  "edit.rejectedText": "Rechnungen werden erst abgerufen, wenn jemand das richtige Passwort eingibt.",
  "edit.sitesTitle": "Ihre Standorte sind gespeichert",
  "edit.sitesText": "Bisher abgerufene Rechnungen und Verbrauchsdaten bleiben erhalten.",
  "edit.credentials": "Zugangsdaten aktualisieren",
  "edit.signedInAs": "Angemeldet als {username}",
  "edit.sites": "Standorte ändern",
  "edit.noSites": "Noch keine Standorte",
  "edit.done": "Fertig",
  "edit.sitesLegend": "Standorte, die Ihr Konto bei {provider} versorgt",
  "edit.saveSites": "Standorte speichern",
  "edit.cancel": "Abbrechen",
  "edit.doneTitle": "Alles erledigt",
  "edit.doneText": "Ihre Änderungen sind gespeichert. Sie können dieses Fenster schließen.",
  "edit.doneBack": "Etwas anderes ändern",
  "edit.passwordRejected": "{provider} hat das gespeicherte Passwort abgelehnt. Geben Sie das aktuelle ein.",
  "edit.newPasswordNeeded":
    "{provider} verlangt ein neues Passwort. Legen Sie es zuerst auf der Website des Versorgers fest und geben Sie es dann hier ein.",
  "edit.signInAgain": "{provider} verlangt eine erneute Anmeldung, um zu bestätigen, dass Sie es sind.",

  "invite.gateTitle": "Bestätigen Sie Ihre E-Mail-Adresse",
  "invite.gateText":
    "{company} lädt Sie ein, ein Versorgerkonto zu verbinden. Geben Sie die Adresse ein, mit der Sie eingeladen wurden, und Sie erhalten einen Code per E-Mail.",
  "invite.gateEditText":
    "{company} bittet Sie, eine Verbindung zu prüfen. Geben Sie die Adresse ein, mit der Sie eingeladen wurden, und Sie erhalten einen Code per E-Mail.",
  "invite.email": "E-Mail",
  "invite.sendCode": "Code senden",
  "invite.emailInvalid": "Geben Sie eine E-Mail-Adresse wie name@firma.de ein.",
  "invite.tooManyCodes":
    "Mit dieser Adresse wurden zu viele Codes angefordert. Versuchen Sie es in einer Stunde noch einmal.",
  "invite.codeTitle": "Geben Sie den Code aus Ihrer E-Mail ein",
  "invite.codeText":
    "Wenn {email} eingeladen ist, ist ein sechsstelliger Code dorthin unterwegs. Er gilt 10 Minuten.",
  "invite.codeMissing": "Geben Sie den sechsstelligen Code ein.",
  "invite.codeWrong":
    "Dieser Code ist falsch oder gilt nicht mehr. {left, plural, one {Noch # Versuch} other {Noch # Versuche}}.",
  "invite.codeLocked": "Zu viele falsche Codes. Fordern Sie einen neuen an.",
  "invite.otherAddress": "Andere Adresse verwenden",
  "invite.expiredTitle": "Diese Einladung ist abgelaufen",
  "invite.revokedTitle": "Diese Einladung wurde zurückgezogen",
  "invite.fulfilledTitle": "Diese Einladung ist aufgebraucht",
  "invite.expiredText":
    "Die Zeit, in der sie galt, ist vorbei. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.",
  "invite.revokedText":
    "Mit ihr lässt sich nichts mehr tun. Wenn Sie das nicht erwartet haben, fragen Sie die Person, die Sie eingeladen hat.",
  "invite.fulfilledText":
    "Sie galt für eine begrenzte Zahl von Verwendungen, und es ist keine mehr übrig. Bitten Sie für mehr die Person, die Sie eingeladen hat, um eine neue.",
  "mail.footer": "Gesendet von der Nectar-Testumgebung. Kein echter Versorger wird kontaktiert.",
  "inviteMail.title": "{company} lädt Sie ein, ein Versorgerkonto zu verbinden",
  "inviteMail.text":
    "{company} sammelt Rechnungen und Verbräuche mit Nectar und bittet Sie, ein Konto zu verbinden. Sie melden sich mit den Zugangsdaten an, die Sie beim Versorger bereits haben; {company} sieht Ihr Passwort nie.",
  "inviteMail.link": "Versorgerkonto verbinden",
  "inviteMail.editTitle": "{company} bittet Sie, die Verbindung zu {provider} zu prüfen",
  "inviteMail.editText":
    "{company} sammelt Rechnungen und Verbräuche von {provider} mit Nectar und bittet Sie, die Zugangsdaten dieser Verbindung zu prüfen. Was bisher gesammelt wurde, bleibt erhalten; {company} sieht Ihr Passwort nie.",
  "inviteMail.editLink": "Verbindung zu {provider} öffnen",
  "inviteMail.until": "Der Link funktioniert bis {moment}.",
  "inviteMail.personal":
    "Er ist allein für {email} bestimmt: Wer ihn öffnet, gilt als Sie. Leiten Sie diese E-Mail bitte nicht weiter.",
  "codeMail.title": "Ihr Bestätigungscode",
  "codeMail.text": "Geben Sie diesen Code ein, um die Einladung von {company} zu öffnen:",
  "codeMail.closing":
    "Er gilt 10 Minuten. Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren.",
};
