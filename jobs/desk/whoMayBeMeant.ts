import type { Subject } from '../../domain/subject.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import type { Block } from './note.ts';

/** Who may be meant, in the order of "approve 1" to "approve 3". */
export const whoMayBeMeant = (people: readonly Subject[]): Block => ({
  list: people.map(({ subjectId, name, label, addressesOnFile: [address] }, index) =>
    [
      `${index + 1}. ${name ?? 'no name on record'}`,
      ...(label === undefined ? [] : [label]),
      ...(address === undefined ? [] : [maskAddress(address)]),
      subjectId,
    ].join(' · '),
  ),
});
