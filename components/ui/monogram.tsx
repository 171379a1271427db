/** Hues that keep their distance from amber and red, which mean something here. */
const hues = ["h-a", "h-b", "h-c", "h-d", "h-e", "h-f"] as const;

/** A two-letter tile for a name, in a tone derived from it: the same name looks the same everywhere. */
export function Monogram({ name, size = "size-8 text-12" }: { name: string; size?: string }) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  const letters = words.length > 1 ? `${words[0]?.at(0)}${words[1]?.at(0)}` : (words[0] ?? "?").slice(0, 2);
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return (
    <span aria-hidden className={`monogram ${hues[hash % hues.length]} ${size}`}>
      {letters}
    </span>
  );
}
