import './CodeText.css';
import { groupCode } from './code-grouping.ts';

/** A code to read, copy or write down: large, in its groups, left to right in every language. */
export function CodeText({ code, groups }: { code: string; groups: readonly number[] }) {
  return (
    <bdi className="mv-code-text" dir="ltr">
      {groupCode(code, groups)
        .split('-')
        .map((part, index, parts) => (
          <span key={index}>{index < parts.length - 1 ? `${part}-` : part}</span>
        ))}
    </bdi>
  );
}
