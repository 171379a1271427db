import { encode } from "uqr";

/**
 * A QR code, black on white in both themes: that is what cameras look for. Drawn on the server.
 * @param label what it holds, for whoever cannot see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { border: 4 });
  const runs = data.flatMap((row, y) =>
    [...row.map(Number).join("").matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}`),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-44 rounded"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={runs.join("")} transform="translate(0 .5)" stroke="#000" />
    </svg>
  );
}
