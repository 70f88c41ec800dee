import { Fragment } from 'react';

/** An e-mail address; where it is too long for its line, it breaks after a sign and not within a word. */
export function EmailText({ address, className }: { address: string; className?: string }) {
  return (
    <bdi className={className}>
      {[...address.matchAll(/[^@._-]*[@._-]+|[^@._-]+$/g)].map(({ 0: part, index }) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
