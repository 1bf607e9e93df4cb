import { isObject, type Json } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { Table } from '../store/table.ts';
import { stamp } from '../time.ts';
import { forbidden, malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Resource, type Route } from './call.ts';
import { paginate } from './paginate.ts';

interface Stored {
  id: number;
  created_at: string;
  updated_at: string;
}
/** What a record holds beside its number and its times. */
export type Facts<Row> = Omit<Row, keyof Stored>;

/** A resource that administrators set up: list, show, create, update, delete. */
export interface SetUp<Row extends Stored> {
  /** Below `/api/v2`, e.g. `/groups`. */
  path: string;
  /** Under which key one of them is sent and shown, and a list of them. */
  single: string;
  plural: string;
  resource: Resource;
  /** What a creation answers; Zendesk is not of one mind. */
  created: 200 | 201;
  table(store: DeskStore): Table<Row>;
  /** The record as what was sent makes it. 422 for a wrong value. */
  read(call: Call, sent: Json, before: Row | undefined): Facts<Row>;
  present(row: Row, call: Call): object;
  /** In their order. Default: by number. */
  list?(call: Call, rows: Row[]): Row[];
  /** Does more when one has been written. */
  written?(call: Call, row: Row, before: Row | undefined): void;
  /** In place of taking it out of the records. */
  remove?(call: Call, row: Row): void;
  /** Whether a record is there as far as the API is concerned. Default: always. */
  isThere?(row: Row): boolean;
}

export const onlyAdministrators = (call: Call): void => {
  if (call.actor.staff !== 'administrator') throw forbidden();
};

export const sentObject = (call: Call, key: string): Json => {
  const sent = isObject(call.body) ? call.body[key] : undefined;
  if (!isObject(sent)) throw malformed(`${key} is required`);
  return sent;
};

export const setUpRoutes = <Row extends Stored>(of: SetUp<Row>): Route[] => {
  const existing = (call: Call): Row => {
    const row = of.table(call.store).get(idFrom(call));
    if (!row || of.isThere?.(row) === false) throw notFound();
    return row;
  };
  const shown = (call: Call, row: Row): object => ({
    url: `${call.origin}/api/v2${of.path}/${row.id}.json`,
    ...of.present(row, call),
  });
  const write = (call: Call, before: Row | undefined): Row => {
    onlyAdministrators(call);
    const at = stamp(call.now);
    const facts = of.read(call, sentObject(call, of.single), before);
    const known = { id: before?.id ?? call.store.next('rule'), created_at: before?.created_at ?? at };
    const row = of.table(call.store).put({ ...facts, ...known, updated_at: at } as Row);
    of.written?.(call, row, before);
    return row;
  };
  const list = (call: Call): Reply => {
    const there = of.table(call.store).all();
    const rows = there.filter((row) => of.isThere?.(row) !== false);
    const ordered = of.list?.(call, rows) ?? rows;
    return { status: 200, body: paginate(call, of.plural, ordered, (row) => shown(call, row)) };
  };
  const one = (call: Call, row: Row, status = 200): Reply => ({
    status,
    headers: status === 201 ? { location: `${call.origin}/api/v2${of.path}/${row.id}.json` } : {},
    body: { [of.single]: shown(call, row) },
  });
  const remove = (call: Call): Reply => {
    onlyAdministrators(call);
    const row = existing(call);
    if (of.remove) of.remove(call, row);
    else of.table(call.store).remove(row.id);
    return { status: 204 };
  };
  const { path, resource } = of;
  return [
    { method: 'GET', path, resource, handle: list },
    { method: 'POST', path, resource, handle: (call) => one(call, write(call, undefined), of.created) },
    { method: 'GET', path: `${path}/:id`, resource, handle: (call) => one(call, existing(call)) },
    {
      method: 'PUT',
      path: `${path}/:id`,
      resource,
      handle: (call) => one(call, write(call, existing(call))),
    },
    { method: 'DELETE', path: `${path}/:id`, resource, handle: remove },
  ];
};
