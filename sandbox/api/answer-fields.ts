import { z } from "zod";

/** A time as Django writes it: ISO 8601, UTC. */
export const time = z.string().meta({ format: "date-time" });

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().meta({ format: "date" });

export const uuid = z.string().meta({ format: "uuid" });

/** A decimal as text, such as "412.37": Nectar's way with money, readings and shares. */
export const decimal = z.string().meta({ pattern: "^-?\\d+(\\.\\d+)?$" });
