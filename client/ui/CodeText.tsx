import './CodeText.css';
import { codeParts } from './code-grouping.ts';

/** A code to read, copy or write down: large, in its groups, left to right in every language. */
export function CodeText({ code, groups }: { code: string; groups: readonly number[] }) {
  const parts = codeParts(code, groups);
  return (
    <bdi className="mv-code-text" dir="ltr">
      {parts.map(({ start, text }, index) => (
        <span key={start}>{index < parts.length - 1 ? `${text}-` : text}</span>
      ))}
    </bdi>
  );
}
