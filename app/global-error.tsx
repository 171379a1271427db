"use client";

import { lastWords } from "@/components/shell/last-words";

/** The last resort, when even the layout fails: no style sheet and no message can be counted on. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const words = lastWords(navigator.languages);
  return (
    <html lang={words.language}>
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {error.digest && (
            <p>
              {words.reference} {error.digest}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
