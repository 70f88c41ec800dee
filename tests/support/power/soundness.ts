import * as z from 'zod/mini';
import { askEngine, type Where } from '../raw-database.ts';

/** What the engine's own examination of the whole database says is wrong with it. */
export const findUnsound = async (where: Where): Promise<string[]> => {
  const [, ...answers] = await askEngine(where, where.url === null ? sqlite : postgres);
  return answers
    .flatMap((rows) => z.array(z.record(z.string(), z.unknown())).parse(rows))
    .map((row) => JSON.stringify(row))
    .filter((line) => !sound.includes(line));
};

const sqlite = ['select 1', 'pragma integrity_check', 'pragma foreign_key_check'];

/** Every table with its checksums, every index against its table; the planner must not examine what is neither. */
const postgres = [
  'create extension if not exists amcheck',
  `with tables as materialized (
    select oid, relname from pg_class where relkind in ('r', 't', 'm') and relpersistence = 'p')
  select relname, found.* from tables, lateral verify_heapam(oid) found`,
  `with indexes as materialized (
    select c.oid from pg_class c join pg_am a on a.oid = c.relam where c.relkind = 'i' and a.amname = 'btree')
  select count(bt_index_check(oid, true)) = count(*) as sound from indexes`,
];

const sound: readonly string[] = ['{"integrity_check":"ok"}', '{"sound":true}'];
