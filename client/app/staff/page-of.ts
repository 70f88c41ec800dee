import { createElement, type ReactNode } from 'react';
import * as z from 'zod/mini';
import { NoSuchPage } from './NoSuchPage.tsx';

/** A page that its address names by an id. What can be no id names no page; the server need not be asked. */
export const pageOf =
  <Name extends string, Id extends z.core.$ZodType>(
    name: Name,
    id: Id,
    page: (id: z.output<Id>) => ReactNode,
  ) =>
  (params: Record<Name, string>): ReactNode => {
    const named = z.safeParse(id, params[name]);
    return named.success ? page(named.data) : createElement(NoSuchPage);
  };
