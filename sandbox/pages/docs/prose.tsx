/** Text with `code` in it, as the API's document writes it; a blank line parts paragraphs. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>
          <Inline text={paragraph} />
        </p>
      ))}
    </>
  );
}

/** One line of such text. */
export function Inline({ text }: { text: string }) {
  const [plain, code, ...rest] = text.split("`");
  return (
    <>
      {plain}
      {code !== undefined && <code>{code}</code>}
      {rest.length > 0 && <Inline text={rest.join("`")} />}
    </>
  );
}
