const lines = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** What stands in the place of a page that is on its way (page-pending.tsx). Drawn by skeleton.css alone. */
export function Skeleton() {
  return (
    <div aria-hidden className="skeleton">
      <div className="skeleton-page">
        <i className="skeleton-title" />
        <i className="skeleton-lead" />
        <div className="skeleton-body">
          {lines.map((line) => (
            <b key={line} />
          ))}
        </div>
      </div>
    </div>
  );
}
