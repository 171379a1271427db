/** How bills look in a country: money, taxes, and how dates and numbers are written. Rates are believable, not official. */
export type Market = {
  /** ISO 4217. */
  currency: string;
  /** Local prices for 1 USD of the prices in `tariffs.ts`. */
  priceFactor: number;
  /** Taxes on all charges, as shares. */
  taxes: { name: string; rate: number }[];
  /** BCP 47, for dates and amounts on the PDF. */
  locale: string;
  /** Where July is winter. */
  isSouthern?: true;
};

const euro = { currency: "EUR", priceFactor: 1.35 };

const markets: Record<string, Market> = {
  US: {
    currency: "USD",
    priceFactor: 1,
    taxes: [
      { name: "State utility tax", rate: 0.0235 },
      { name: "City utility users tax", rate: 0.055 },
    ],
    locale: "en-US",
  },
  CA: { currency: "CAD", priceFactor: 1.1, taxes: [{ name: "HST", rate: 0.13 }], locale: "en-CA" },
  MX: { currency: "MXN", priceFactor: 16, taxes: [{ name: "IVA", rate: 0.16 }], locale: "es-MX" },
  GB: {
    currency: "GBP",
    priceFactor: 1.4,
    taxes: [
      { name: "Climate Change Levy", rate: 0.03 },
      { name: "VAT", rate: 0.2 },
    ],
    locale: "en-GB",
  },
  IE: { ...euro, taxes: [{ name: "VAT", rate: 0.09 }], locale: "en-IE" },
  DE: {
    ...euro,
    taxes: [{ name: "Umsatzsteuer", rate: 0.19 }],
    locale: "de-DE",
  },
  FR: {
    ...euro,
    taxes: [{ name: "TVA", rate: 0.2 }],
    locale: "fr-FR",
  },
  ES: {
    ...euro,
    taxes: [{ name: "IVA", rate: 0.21 }],
    locale: "es-ES",
  },
  IT: { ...euro, taxes: [{ name: "IVA", rate: 0.22 }], locale: "it-IT" },
  NL: { ...euro, taxes: [{ name: "BTW", rate: 0.21 }], locale: "nl-NL" },
  AT: { ...euro, taxes: [{ name: "Umsatzsteuer", rate: 0.2 }], locale: "de-AT" },
  BE: { ...euro, taxes: [{ name: "TVA", rate: 0.21 }], locale: "fr-BE" },
  PT: { ...euro, taxes: [{ name: "IVA", rate: 0.23 }], locale: "pt-PT" },
  CH: { currency: "CHF", priceFactor: 1.3, taxes: [{ name: "MWST", rate: 0.081 }], locale: "de-CH" },
  SE: { currency: "SEK", priceFactor: 11, taxes: [{ name: "Moms", rate: 0.25 }], locale: "sv-SE" },
  NO: { currency: "NOK", priceFactor: 11, taxes: [{ name: "MVA", rate: 0.25 }], locale: "nb-NO" },
  DK: { currency: "DKK", priceFactor: 9, taxes: [{ name: "Moms", rate: 0.25 }], locale: "da-DK" },
  PL: { currency: "PLN", priceFactor: 5, taxes: [{ name: "VAT", rate: 0.23 }], locale: "pl-PL" },
  AU: {
    currency: "AUD",
    priceFactor: 1.7,
    taxes: [{ name: "GST", rate: 0.1 }],
    locale: "en-AU",
    isSouthern: true,
  },
  NZ: {
    currency: "NZD",
    priceFactor: 1.7,
    taxes: [{ name: "GST", rate: 0.15 }],
    locale: "en-NZ",
    isSouthern: true,
  },
  ZA: {
    currency: "ZAR",
    priceFactor: 15,
    taxes: [{ name: "VAT", rate: 0.15 }],
    locale: "en-ZA",
    isSouthern: true,
  },
  BR: {
    currency: "BRL",
    priceFactor: 5,
    taxes: [{ name: "ICMS", rate: 0.18 }],
    locale: "pt-BR",
    isSouthern: true,
  },
  IN: {
    currency: "INR",
    priceFactor: 70,
    taxes: [{ name: "Electricity duty", rate: 0.06 }],
    locale: "en-IN",
  },
  SG: { currency: "SGD", priceFactor: 1.4, taxes: [{ name: "GST", rate: 0.09 }], locale: "en-SG" },
};

const elsewhere: Market = {
  currency: "USD",
  priceFactor: 1,
  taxes: [{ name: "VAT", rate: 0.15 }],
  locale: "en-GB",
};

/** The market of an ISO 3166-1 alpha-2 country; of one that is not listed, US dollars and a VAT of 15 %. */
export function marketOf(country: string): Market {
  return markets[country] ?? elsewhere;
}
