import type { Subject } from '../../../domain/subject.ts';
import type { DataSource } from '../../../integrations/sources/source.ts';

export const person = (subjectId: string, more: Partial<Subject> = {}): Subject => ({
  subjectId,
  addressesOnFile: ['ada@example.org'],
  role: 'controller',
  ...more,
});

/** A source that knows who has which address, and nothing else. */
export const sourceOf = (
  name: string,
  known: Record<string, Subject[]> | Error,
  more: Partial<DataSource> = {},
): DataSource & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    name,
    identity: true,
    facts: [],
    findSubjects: async (address: string) => {
      asked.push(address);
      if (known instanceof Error) throw known;
      return known[address] ?? [];
    },
    ...more,
  } as unknown as DataSource & { asked: string[] };
};
