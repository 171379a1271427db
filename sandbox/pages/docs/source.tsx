const DOCS_ORIGIN = "https://docs.nectarclimate.com";

/** Where the fact is from: pages of Nectar's documentation are linked, what is the sandbox's own is marked as such. */
export function Source({ source }: { source: string }) {
  const isOwn = source.startsWith("chosen by the sandbox");
  return (
    <p class={isOwn ? "source source-own" : "source"}>
      {isOwn ? "" : "Source: "}
      {source.split(/(\/[\w./-]+)/).map((part) =>
        part.startsWith("/") ? (
          <a key={part} href={DOCS_ORIGIN + part} rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
