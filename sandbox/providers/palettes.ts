/** The colours of a utility's page, #rrggbb. The contrast of each pair is tested. */
export type Colours = {
  /** Buttons, brand panels, links. */
  accent: string;
  /** Text on the accent. */
  accentInk: string;
  /** The page behind the form. */
  ground: string;
  /** Text on the ground and on white. */
  ink: string;
};

export const palettes = {
  honey: { accent: "#8a4b08", accentInk: "#ffffff", ground: "#fdf6e9", ink: "#2b2013" },
  harbor: { accent: "#0b4f6c", accentInk: "#ffffff", ground: "#f3f8fa", ink: "#0f2530" },
  violet: { accent: "#4a2a82", accentInk: "#ffffff", ground: "#f7f4fc", ink: "#231637" },
  cedar: { accent: "#1f5c3a", accentInk: "#ffffff", ground: "#f6f4ec", ink: "#1d2a20" },
  teal: { accent: "#0f5f5c", accentInk: "#ffffff", ground: "#f0f7f6", ink: "#12302e" },
  brick: { accent: "#9a3220", accentInk: "#ffffff", ground: "#fbf4f1", ink: "#341611" },
  navy: { accent: "#1c3a7a", accentInk: "#ffffff", ground: "#f2f5fb", ink: "#141f38" },
  gold: { accent: "#f2b705", accentInk: "#2c2200", ground: "#fffbeb", ink: "#2c2200" },
  moss: { accent: "#4b5d16", accentInk: "#ffffff", ground: "#f7f8ee", ink: "#232a10" },
  plum: { accent: "#7a1f5c", accentInk: "#ffffff", ground: "#fbf3f8", ink: "#331226" },
  slate: { accent: "#374151", accentInk: "#ffffff", ground: "#f4f5f7", ink: "#1b2129" },
  ocean: { accent: "#00617f", accentInk: "#ffffff", ground: "#eef7f9", ink: "#06303d" },
  sky: { accent: "#8fd3f4", accentInk: "#0a2c3d", ground: "#f2fafe", ink: "#0a2c3d" },
  lime: { accent: "#b7d433", accentInk: "#242c02", ground: "#fafcec", ink: "#242c02" },
  coral: { accent: "#ff8a70", accentInk: "#3a0f05", ground: "#fff5f2", ink: "#3a1a12" },
  mint: { accent: "#74d3ae", accentInk: "#06301f", ground: "#f0fbf6", ink: "#0c3324" },
  rose: { accent: "#a3164a", accentInk: "#ffffff", ground: "#fdf2f6", ink: "#3a0a1e" },
  rust: { accent: "#a34712", accentInk: "#ffffff", ground: "#fcf5ef", ink: "#371a0a" },
  pine: { accent: "#124734", accentInk: "#ffffff", ground: "#f1f6f3", ink: "#0d2a1f" },
  cobalt: { accent: "#1d4fd7", accentInk: "#ffffff", ground: "#f1f5ff", ink: "#0f2257" },
  indigo: { accent: "#3b349c", accentInk: "#ffffff", ground: "#f4f3fd", ink: "#1b1850" },
  graphite: { accent: "#1f2328", accentInk: "#ffffff", ground: "#f2f2f0", ink: "#1f2328" },
  amber: { accent: "#ffb547", accentInk: "#3a2300", ground: "#fff8ec", ink: "#3a2300" },
  cherry: { accent: "#b3121d", accentInk: "#ffffff", ground: "#fdf3f3", ink: "#3f0a0d" },
  lavender: { accent: "#c3b5f0", accentInk: "#241a4f", ground: "#f8f6fe", ink: "#241a4f" },
  olive: { accent: "#5f5a10", accentInk: "#ffffff", ground: "#f9f8ec", ink: "#2a280a" },
  petrol: { accent: "#0a4a52", accentInk: "#ffffff", ground: "#eff6f6", ink: "#08292d" },
  neutral: { accent: "#3f4a5a", accentInk: "#ffffff", ground: "#f3f4f6", ink: "#1c2430" },
} satisfies Record<string, Colours>;

export type PaletteName = keyof typeof palettes;
