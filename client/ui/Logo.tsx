import './Logo.css';

/** The product's mark: a speech bubble with five tally strokes, *tellen en vertellen*. Decoration beside its name. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg
      className="mv-logo"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="mv-logo__bubble"
        d="M12 4h24a9 9 0 0 1 9 9v16a9 9 0 0 1-9 9H25L13.5 46V38H12a9 9 0 0 1-9-9V13a9 9 0 0 1 9-9z"
      />
      <path className="mv-logo__tally" d="M14.5 13v16M21 13v16M27.5 13v16M34 13v16" />
      <path className="mv-logo__stroke" d="M10 26.5 38.5 15.5" />
    </svg>
  );
}
