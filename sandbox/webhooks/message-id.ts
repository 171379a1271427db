/** A fresh svix-id: `msg_` and what nobody else has. */
export function newMessageId(): string {
  return `msg_${crypto.randomUUID().replaceAll("-", "")}`;
}
