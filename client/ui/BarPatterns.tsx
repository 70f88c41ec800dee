import './BarPatterns.css';

/** The patterns of the four keys, for `fill="url(#<id>-<key>)"`; helping is plain, so it has an empty one. */
export function BarPatterns({ id }: { id: string }) {
  const common = { width: 10, height: 10, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <svg className="mv-bar-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id={`${id}-helping`} {...common} />
        <pattern id={`${id}-mixed`} {...common}>
          <path className="mv-bar__texture" d="M0 10 10 0M0 0l10 10" strokeWidth="1.5" />
        </pattern>
        <pattern id={`${id}-neutral`} {...common}>
          <circle className="mv-bar__dot" cx="5" cy="5" r="1.8" />
        </pattern>
        <pattern id={`${id}-hindering`} {...common}>
          <path className="mv-bar__texture" d="M-2 12 12-2M-7 7 7-7M3 17 17 3" strokeWidth="3" />
        </pattern>
      </defs>
    </svg>
  );
}
