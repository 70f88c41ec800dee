import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../api/query.ts';
import { keepReason, readReason } from './kept-reason.ts';

/** The reason for an act on something, as it is typed; a reload loses none of it. Empty it once the act is done. */
export function useKeptReason(about: string): [string, (reason: string) => void] {
  const { data: session } = useQuery(queryOf('getSession', {}));
  // Whoever opened the page; a session that ends under it takes nothing away.
  const [by] = useState(session?.staff?.id);
  const [reason, setReason] = useState(() => (by === undefined ? '' : readReason({ by, about })));
  const keep = (typed: string) => {
    setReason(typed);
    if (by !== undefined) keepReason({ by, about }, typed);
  };
  return [reason, keep];
}
