import './RoundForm.css';

/** Short names beside each other. Inside a label they are spans: a list may not stand there. */
export function Chips({
  names,
  inline,
  label,
}: {
  names: readonly string[];
  inline?: boolean;
  label?: string;
}) {
  if (inline) {
    return (
      <span className="mv-chips">
        {names.map((name) => (
          <span key={name} className="mv-chip">
            {name}
          </span>
        ))}
      </span>
    );
  }
  return (
    <ul className="mv-chips" role="list" aria-label={label}>
      {names.map((name) => (
        <li key={name} className="mv-chip">
          {name}
        </li>
      ))}
    </ul>
  );
}
