import type { Operation } from "../../api/operation";

type ContentsProps = { operations: Operation[]; tags: string[]; objects: string[] };

/** The way to every operation and object; on a narrow screen it folds. */
export function Contents({ operations, tags, objects }: ContentsProps) {
  return (
    <nav aria-label="Contents" class="contents">
      <a class="skip" href="#operations">
        Skip to the operations
      </a>
      <details open>
        <summary>Contents</summary>
        {tags.map((tag) => (
          <section key={tag}>
            <p class="contents-tag">{tag}</p>
            <ul>
              {operations
                .filter((operation) => operation.tag === tag)
                .map(({ id, method, summary }) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      <span class={`method method-${method.toLowerCase()}`}>{method}</span>{" "}
                      <span>{summary}</span>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <section>
          <p class="contents-tag">Objects</p>
          <ul>
            {objects.map((name) => (
              <li key={name}>
                <a href={`#object-${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      </details>
    </nav>
  );
}
