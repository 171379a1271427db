/** The pages of the control room, in the order of its navigation. */
export const roomPages = {
  start: { path: "/", title: "Start" },
  utilities: { path: "/control-room/utilities", title: "Utilities" },
  connections: { path: "/control-room/connections", title: "Connections" },
  bills: { path: "/control-room/bills", title: "Bills" },
  invitations: { path: "/control-room/invitations", title: "Invitations" },
  webhooks: { path: "/control-room/webhooks", title: "Webhooks" },
  faults: { path: "/control-room/faults", title: "Faults" },
  settings: { path: "/control-room/settings", title: "Settings" },
} as const;

export type RoomPageKey = keyof typeof roomPages;

/** The page that a form says it stands on; the start page for any other text. */
export function roomPathFrom(text: string): string {
  const found = Object.entries(roomPages).find(([key]) => key === text);
  return found?.[1].path ?? roomPages.start.path;
}
