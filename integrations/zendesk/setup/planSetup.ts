import type { Blueprint, Thing } from '../blueprint/things.ts';
import { isMarked, marked } from '../fieldCatalogue.ts';
import type { WireField } from '../wire.ts';
import { fieldReference, fieldToCome, type References, TO_COME } from './references.ts';
import type { ThingKind, WireThing } from './thingKind.ts';
import { KIND_NAMES, type KindName, THING_KINDS } from './thingKinds.ts';

/** What the account has, or why it does not tell. */
export type FoundThings = { rows: WireThing[] } | { refused: string };

export interface FoundSetup {
  /** The user as whom we are signed in. */
  self: number;
  things: Record<KindName, FoundThings>;
}

export interface Step {
  kind: KindName;
  key: string;
  title: string;
  does: 'create' | 'mend' | 'fine' | 'not_allowed';
  /** What is to be mended, or why it is not allowed; for the administrator. */
  because: string[];
  /** Id of the one that is there. */
  id?: number | string;
  body?: Record<string, unknown>;
}

const titleOf = ({ titled }: ThingKind, row: WireThing): string =>
  (titled === 'name' ? row.name : (row.raw_title ?? row.title)) ?? '';

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** By its marker, else by its name, else by what only it has; one in use before one that was put away. */
const find = (kind: ThingKind, rows: readonly WireThing[], item: Thing, refs: References) => {
  const inUseFirst = [...rows].sort((a, b) => Number(b.active !== false) - Number(a.active !== false));
  return (
    inUseFirst.find(({ description }) => isMarked(item.key, description)) ??
    inUseFirst.find((row) => isSame(titleOf(kind, row), item.title)) ??
    inUseFirst.find((row) => kind.isIt?.(row, item, refs) === true)
  );
};

const WORDS: Record<string, string> = {
  active: 'was deactivated',
  status: 'was deactivated',
  custom_field_options: 'lacks options',
  description: 'lacks the mark by which it is found again',
  endpoint: 'calls another address',
  ticket_field_ids: 'lacks fields',
  conditions: 'lacks conditions',
  all: 'lacks conditions',
  any: 'lacks conditions',
  actions: 'does something else',
};

const differences = (wanted: Record<string, unknown>, held: Record<string, unknown>): string[] => {
  const differ = Object.keys(wanted).filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(held[name]),
  );
  return [...new Set(differ.map((name) => WORDS[name] ?? `differs in ${name}`))];
};

/** What is to be done about one thing. Pure. */
export const planThing = (
  name: KindName,
  item: Thing,
  found: FoundThings,
  refs: References,
  system: readonly WireThing[],
): Step => {
  const kind = THING_KINDS[name] as ThingKind;
  const about = { kind: name, key: item.key, title: item.title };
  if ('refused' in found) return { ...about, does: 'not_allowed', because: [found.refused] };
  const row = find(kind, found.rows, item, refs);
  const unfit = row && kind.unfit?.(row, item);
  if (unfit) return { ...about, does: 'not_allowed', because: [unfit] };
  const { body, without } = kind.wanted(item, refs, row);
  const lacks = without.map((what) => `the account lacks ${what.replace('@', '')}`);
  // Without a condition a rule would meet tickets that it is not for; without any action it would do nothing.
  const isEmpty = Array.isArray(body['actions']) && body['actions'].length === 0;
  const conditionMissing = 'conditions' in body || 'all' in body ? missesCondition(item, without) : false;
  if (isEmpty || conditionMissing) return { ...about, does: 'not_allowed', because: lacks };
  const said = (row?.description ?? '') || item.description;
  const whole = {
    [kind.titled]: item.title,
    ...(!kind.undescribed && { description: marked(item.key, said) }),
    ...body,
  };
  if (!row) {
    const first = kind.atFirst?.(item, refs, system);
    return { ...about, does: 'create', because: lacks, body: { ...whole, ...first } };
  }
  const heldTitle = titleOf(kind, row);
  const because = [
    ...(heldTitle === item.title ? [] : [`is called "${heldTitle}"`]),
    ...differences(whole, { [kind.titled]: item.title, description: row.description, ...kind.held(row) }),
  ];
  if (because.length === 0) return { ...about, does: 'fine', because: lacks, id: row.id };
  return { ...about, does: 'mend', because: [...because, ...lacks], id: row.id, body: whole };
};

const missesCondition = (item: Thing, without: readonly string[]): boolean => {
  const {
    conditions,
    all = conditions?.all,
    any = conditions?.any,
  } = item as Thing & {
    conditions?: { all: readonly { field: string }[]; any: readonly { field: string }[] };
    all?: readonly { field: string }[];
    any?: readonly { field: string }[];
  };
  return [...(all ?? []), ...(any ?? [])].some(({ field }) => without.includes(field));
};

/** Makes a thing known to those that come after it. */
export const refer = (refs: References, step: Step, row: WireThing | undefined): void => {
  const id = row?.id ?? step.id ?? TO_COME;
  if (step.kind === 'groups') refs.group = id;
  else if (step.kind === 'forms') refs.form = id;
  else if (step.kind === 'webhooks') refs.webhook = String(id);
  else if (step.kind === 'ticketFields') {
    const key = step.key as keyof References['fields'];
    refs.fields[key] = row ? fieldReference(row as unknown as WireField) : fieldToCome;
    refs.existing?.add(id);
  }
};

export const systemFields = ({ ticketFields }: FoundSetup['things']): readonly WireThing[] =>
  'rows' in ticketFields ? ticketFields.rows : [];

/** What is known of an account before anything of ours is looked for. */
export const nothingYet = ({ self, things: { ticketFields } }: FoundSetup): References => ({
  fields: {},
  self,
  ...('rows' in ticketFields && { existing: new Set(ticketFields.rows.map(({ id }) => id)) }),
});

/** What would be done to an account so that it has what the blueprint asks for. Pure. */
export const planSetup = (found: FoundSetup, blueprint: Blueprint): Step[] => {
  const refs = nothingYet(found);
  const steps: Step[] = [];
  for (const name of KIND_NAMES) {
    const things = found.things[name];
    for (const item of THING_KINDS[name].items(blueprint)) {
      const step = planThing(name, item, things, refs, systemFields(found.things));
      steps.push(step);
      if (step.does === 'not_allowed') continue;
      refer(refs, step, 'rows' in things ? things.rows.find(({ id }) => id === step.id) : undefined);
    }
  }
  return steps;
};
