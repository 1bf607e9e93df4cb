import { isAppError } from '../../../errors.ts';
import type { Blueprint, Thing } from '../blueprint/things.ts';
import type { ZendeskClient } from '../zendeskClient.ts';
import { type FoundSetup, nothingYet, planThing, refer, type Step, systemFields } from './planSetup.ts';
import type { ThingKind, WireThing } from './thingKind.ts';
import { KIND_NAMES, type KindName, THING_KINDS } from './thingKinds.ts';

/** A refusal of one call; whatever stops all of them is thrown. */
export const refusalOf = (error: unknown): string => {
  const isRefusal = isAppError(error) && [400, 403, 404, 409, 422].includes(error.status ?? 0);
  if (!isRefusal) throw error;
  return error.message;
};

/** What an account has of what we would set up. Reads only. */
export const findSetup = async (client: ZendeskClient): Promise<FoundSetup> => {
  const { user } = await client.get<{ user: { id: number } }>(['users', 'me']);
  const read = async (name: KindName) => {
    const { path, listed = [path] } = THING_KINDS[name] as ThingKind;
    try {
      return { rows: await client.list<WireThing>(listed, path) };
    } catch (error) {
      return { refused: refusalOf(error) };
    }
  };
  const things = {} as FoundSetup['things'];
  for (const name of KIND_NAMES) things[name] = await read(name);
  return { self: user.id, things };
};

export interface DoneStep extends Step {
  /** What Zendesk said against it. */
  refused?: string;
}

/** What an account can do without, taken out of a rule. */
const withoutOptional = (item: Thing): Thing => {
  const rule = item as Thing & { conditions?: { all: { optional?: true }[] } };
  const all = rule.conditions?.all;
  return all
    ? ({ ...rule, conditions: { ...rule.conditions, all: all.filter((one) => !one.optional) } } as Thing)
    : item;
};

const isOptional = (item: Thing): boolean => JSON.stringify(withoutOptional(item)) !== JSON.stringify(item);

/**
 * Sets the account up, one call for each thing that is missing or differs. What is refused is named, and the rest is done. Nothing is
 * ever deleted.
 * @throws AppError where Zendesk is away or refuses who we are; a second run then does what is left
 */
export const applySetup = async (
  client: ZendeskClient,
  found: FoundSetup,
  blueprint: Blueprint,
): Promise<DoneStep[]> => {
  const refs = nothingYet(found);
  const done: DoneStep[] = [];

  const write = async ({ kind, does, id, body }: Step): Promise<WireThing | undefined> => {
    const { path, single, made = [path] } = THING_KINDS[kind] as ThingKind;
    const sent = { [single]: body };
    const answer =
      does === 'create'
        ? await client.post<Record<string, WireThing>>(made, sent)
        : await client.put<Record<string, WireThing>>([path, id ?? ''], sent);
    return answer[single];
  };

  for (const name of KIND_NAMES) {
    const things = found.things[name];
    const rows = 'rows' in things ? things.rows : [];
    const tryOne = async (item: Thing): Promise<DoneStep> => {
      const step = planThing(name, item, things, refs, systemFields(found.things));
      if (step.does === 'not_allowed') return step;
      try {
        const written = step.does === 'fine' ? undefined : await write(step);
        refer(refs, step, written ?? rows.find(({ id }) => id === step.id));
        if (name === 'groups' && step.does === 'create') await join(client, found.self, written);
        return step;
      } catch (error) {
        return { ...step, refused: refusalOf(error) };
      }
    };
    for (const item of THING_KINDS[name].items(blueprint)) {
      const step = await tryOne(item);
      done.push(step.refused !== undefined && isOptional(item) ? await tryOne(withoutOptional(item)) : step);
    }
  }
  return done;
};

/** Zendesk gives no ticket to a group in which nobody is. */
const join = async (client: ZendeskClient, self: number, group: WireThing | undefined): Promise<void> => {
  if (!group) return;
  const membership = { user_id: self, group_id: group.id };
  await client.post(['group_memberships'], { group_membership: membership }).catch(refusalOf);
};
