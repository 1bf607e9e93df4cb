import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import type { WireIdentity } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import type { Rectification, RestrictionOrder } from '../source.ts';
import { isProven, type Person } from './profile.ts';

const tagOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '_');
const restrictionTag = (service: string): string => `restricted_${tagOf(service)}`;
/** Says which request has set a restriction: whoever lifts it lifts its own and nothing else. */
const orderTag = (service: string, by: string): string => `${restrictionTag(service)}_by_${tagOf(by)}`;

/** Sets or takes away the tags `restricted_<service>` that triggers and campaigns of the account go by. */
export const setRestriction = async (
  client: ZendeskClient,
  person: Person,
  order: RestrictionOrder,
): Promise<boolean> => {
  const has = person.user.tags ?? [];
  const wanted = order.services.reduce(order.stopped ? withTags(order) : withoutTags(order), has);
  if (wanted.length === has.length) return false;
  await client.put(['users', person.id], { user: { tags: wanted } });
  // Whoever has read the profile for the same request goes on with it as it is now.
  person.user.tags = wanted;
  return true;
};

/** One that stands already without a request's name was set by somebody of the company: it stays theirs. */
const withTags =
  ({ by, joinsOnly = false }: RestrictionOrder) =>
  (tags: string[], service: string): string[] => {
    const byRequests = tags.some((tag) => tag.startsWith(`${restrictionTag(service)}_by_`));
    if (!byRequests && (joinsOnly || tags.includes(restrictionTag(service)))) return tags;
    return [...new Set([...tags, restrictionTag(service), orderTag(service, by)])];
  };

const withoutTags =
  ({ by }: RestrictionOrder) =>
  (tags: string[], service: string): string[] => {
    const own = orderTag(service, by);
    if (!tags.includes(own)) return tags;
    const left = tags.filter((tag) => tag !== own);
    const others = left.some((tag) => tag.startsWith(`${restrictionTag(service)}_by_`));
    return others ? left : left.filter((tag) => tag !== restrictionTag(service));
  };

const splitName = (name: string): { first: string; last: string } => {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { first, last: rest.join(' ') };
};

/** An address given in an update is only added, so the new one is made the primary one and the old one taken away. */
const changeEmail = async (client: ZendeskClient, person: Person, address: string): Promise<boolean> => {
  const wanted = normaliseAddress(address);
  const emails = person.identities.filter((one) => one.type === 'email');
  const former = emails.filter((one) => one.primary && normaliseAddress(one.value) !== wanted);
  let target = emails.find((one) => normaliseAddress(one.value) === wanted);
  if (target?.primary) return false;
  if (!target) {
    const identity = { type: 'email', value: wanted, verified: true, skip_verify_email: true };
    const made = await client.post<{ identity: WireIdentity }>(['users', person.id, 'identities'], {
      identity,
    });
    target = made.identity;
  }
  // somebody may have added it before without showing that it is theirs
  if (!isProven(target)) await client.put(['users', person.id, 'identities', target.id, 'verify'], {});
  await client.put(['users', person.id, 'identities', target.id, 'make_primary'], {});
  for (const one of former) await client.remove(['users', person.id, 'identities', one.id]);
  return true;
};

/** Puts a fact right. Answers whether there was something to change; a postal address is not kept here. */
export const rectifyProfile = async (
  client: ZendeskClient,
  person: Person,
  { field, newValue }: Rectification,
): Promise<boolean> => {
  const { first, last } = splitName(person.user.name);
  const put = async (
    current: string | null | undefined,
    change: Record<string, string>,
  ): Promise<boolean> => {
    if (current === Object.values(change)[0]) return false;
    await client.put(['users', person.id], { user: change });
    return true;
  };
  if (field === 'firstName') return put(person.user.name, { name: `${newValue} ${last}`.trim() });
  if (field === 'lastName') return put(person.user.name, { name: `${first} ${newValue}`.trim() });
  if (field === 'phone') return put(person.user.phone, { phone: newValue });
  if (field === 'email') return changeEmail(client, person, newValue);
  return false;
};
