"use client";

/** The last resort, when even the layout fails: no style sheet and no component can be counted on. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>The portal is not available</h1>
          <p>Something went wrong on our side. Please try again in a minute.</p>
          {error.digest && <p>Reference: {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
