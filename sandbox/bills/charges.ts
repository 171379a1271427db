import { type Line, type LineTraits, line, sumOf } from "./line-items";
import { marketOf } from "./markets";
import type { Metering } from "./metering";
import type { Month } from "./months";
import type { Period } from "./periods";
import type { BilledMeter } from "./readings";
import { type Prices, pricesAt } from "./tariffs";

type Part = "SUPPLY" | "DELIVERY";

function energyTraits(meter: BilledMeter, units: string, part: Part): LineTraits {
  return {
    chargeType: "USAGE",
    quantityUnits: units,
    electricityChargeType: meter.type === "ELECTRICITY" ? part : null,
    gasChargeType: meter.type === "GAS" ? part : null,
  };
}

/** How the two parts of the usage's price are called on a bill. */
function namesOf(meter: BilledMeter): { supply: string; delivery: string } {
  switch (meter.type) {
    case "ELECTRICITY":
      return { supply: "Electricity supply", delivery: "Electricity delivery" };
    case "GAS":
      return { supply: "Gas supply", delivery: "Gas distribution" };
    case "WATER":
      return { supply: "Water", delivery: "Sewer service" };
    case "DISTRICT":
      return { supply: "Heat", delivery: "Heat network" };
    case "SOLAR":
      return { supply: "Solar energy purchased", delivery: "Panel service" };
    case "WASTE":
      return { supply: "Collection", delivery: "Treatment and landfill" };
    default:
      return { supply: "Product", delivery: "Delivery" };
  }
}

function usageLines(meter: BilledMeter, metering: Metering, prices: Prices): Line[] {
  const { usageMilli, timeOfUse, measure } = metering;
  const names = namesOf(meter);
  const supply = energyTraits(meter, measure.usageUnits, "SUPPLY");
  const delivery = energyTraits(meter, measure.usageUnits, "DELIVERY");
  const supplied = timeOfUse
    ? [
        line(`${names.supply}, peak`, timeOfUse.peakMilli, prices.peakSupply, {
          ...supply,
          electricityTimeOfUse: "PEAK",
        }),
        line(`${names.supply}, off-peak`, timeOfUse.offPeakMilli, prices.offPeakSupply, {
          ...supply,
          electricityTimeOfUse: "OFF_PEAK",
        }),
      ]
    : [line(names.supply, usageMilli, prices.supply, supply)];
  return [...supplied, line(names.delivery, usageMilli, prices.delivery, delivery)];
}

function demandLines(metering: Metering, prices: Prices): Line[] {
  if (metering.demandMilli === null) return [];
  return [
    line("Demand charge", metering.demandMilli, prices.demand, {
      chargeType: "DEMAND",
      quantityUnits: "kW",
      electricityChargeType: "DELIVERY",
      electricityIsDemand: true,
    }),
  ];
}

function creditLines(metering: Metering, prices: Prices): Line[] {
  if (metering.solar === null) return [];
  const traits = { chargeType: "CREDIT", quantityUnits: "kWh", electricityChargeType: "SUPPLY" } as const;
  return [line("Net metering credit", metering.solar.exportedMilli, -prices.export, traits)];
}

function taxLines(meter: BilledMeter, taxable: number): Line[] {
  const { currency, taxes } = marketOf(meter.country);
  return taxes.map(({ name, rate }) =>
    line(name, Math.max(0, taxable) * 10, rate, { chargeType: "TAX", quantityUnits: currency }),
  );
}

/** The lines of a bill, in the order in which they are printed; their amounts sum to its total. */
export function linesOf(meter: BilledMeter, metering: Metering | null, period: Period, month: Month): Line[] {
  const prices = pricesAt(meter, metering?.measure ?? null, month);
  const fixed = line("Service charge", period.days * 1000, prices.fixed, {
    chargeType: "FIXED",
    quantityUnits: "days",
  });
  const measured = metering
    ? [
        ...usageLines(meter, metering, prices),
        ...demandLines(metering, prices),
        fixed,
        ...creditLines(metering, prices),
      ]
    : [fixed];
  return [...measured, ...taxLines(meter, sumOf(measured))];
}
