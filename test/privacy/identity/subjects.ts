import type { Subject } from '../../../domain/subject.ts';

export const person = (subjectId: string, more: Partial<Subject> = {}): Subject => ({
  subjectId,
  addressesOnFile: ['ada@example.org'],
  role: 'controller',
  ...more,
});
