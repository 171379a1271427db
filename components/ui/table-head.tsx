type Props = {
  columns: string[];
  /** What the last column is called where it holds what can be done with a row: only screen readers say it. */
  action?: string;
};

/** The names of a table's columns. */
export function TableHead({ columns, action }: Props) {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {action && (
          <th scope="col">
            <span className="sr-only">{action}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
