import './SkipLink.css';

/** The id of the main content in both shells. */
export const MAIN_ID = 'inhoud';

/** Past the header, for a keyboard. It moves the focus itself, so that no `#…` disturbs the router. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      className="mv-skip-link"
      href={`#${MAIN_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MAIN_ID)?.focus();
      }}
    >
      {label}
    </a>
  );
}
