/** The standard fonts of PDF know no narrow blanks and no real minus. */
function printable(text: string): string {
  return text.replace(/[\u202f\u2009]/g, "\u00a0").replaceAll("\u2212", "-");
}

/** How a bill of a country writes money, quantities and dates. */
export function formatsOf(locale: string, currency: string) {
  const amounts = new Intl.NumberFormat(locale, { style: "currency", currency });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(locale, { month: "narrow", timeZone: "UTC" });
  return {
    money: (amount: string) => printable(amounts.format(Number(amount))),
    /** With as many decimals as the text has. */
    number: (text: string) => {
      const decimals = text.split(".")[1]?.replace(/0+$/, "").length ?? 0;
      return printable(
        new Intl.NumberFormat(locale, { minimumFractionDigits: decimals }).format(Number(text)),
      );
    },
    rate: (text: string) =>
      printable(
        new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 5 }).format(
          Number(text),
        ),
      ),
    date: (date: Date) => printable(dates.format(date)),
    monthInitial: (date: Date) => printable(months.format(date)),
  };
}

export type Formats = ReturnType<typeof formatsOf>;
