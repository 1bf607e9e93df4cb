export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NEW_NAMES: Readonly<Record<string, string>> = {
  task: 'goal',
  goal: 'kind',
  wishes: 'details',
  toldMilder: 'unsubscribingOffered',
  toldLanguages: 'languagesListed',
};
const DATES = ['codeUntil', 'validUntil', 'receivedAt', 'dueAt', 'windowEndsAt', 'endedAt', 'until'];

const upgraded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(upgraded);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, item]) => [
    NEW_NAMES[name] ?? name,
    DATES.includes(name) && typeof item === 'string' ? new Date(item) : upgraded(item),
  ]);
  return Object.fromEntries(entries);
};

/**
 * A memory that version 0.1 stored, in today's shape: some names were different and dates were texts. Conversations that
 * were open during the upgrade go on by it; it can go when none of them is left.
 */
export const fromVersion1 = (stored: Record<string, unknown>): unknown => ({
  ...(upgraded(stored) as Record<string, unknown>),
  v: 2,
});
