import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';

const holds = (text: string | null, word: string): boolean => text?.toLowerCase().includes(word) ?? false;

/**
 * What the user search finds: `email:a@b.example` an exact address, bare words anything that contains them in name,
 * address or number. As in Zendesk the bare search is loose: the caller has to look at what came back.
 */
export const findUsers = (
  store: DeskStore,
  wanted: { query?: string | undefined; externalId?: string | undefined },
): UserRow[] => {
  const active = store.users.where('standing', 'active');
  if (wanted.externalId !== undefined) {
    const id = wanted.externalId.toLowerCase();
    return active.filter((user) => user.external_id?.toLowerCase() === id);
  }
  const words = ((wanted.query ?? '').toLowerCase().match(/(?:[^\s"]+|"[^"]*")+/g) ?? []).filter(
    (word) => word !== 'type:user',
  );
  if (words.length === 0) return active;
  return active.filter((user) => {
    const addresses = store.identities.where('user_id', user.id).map((one) => one.value.toLowerCase());
    return words.every((word) => {
      const named = /^(email|phone|name):"?([^"]*)"?$/.exec(word);
      if (named?.[1] === 'email') return addresses.includes(named[2] ?? '');
      const bare = named?.[2] ?? word.replaceAll('"', '');
      return holds(user.name, bare) || addresses.some((one) => one.includes(bare));
    });
  });
};
