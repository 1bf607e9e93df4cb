import type { Subject } from '../../domain/subject.ts';
import { maskAddress } from '../identity/maskAddress.ts';

type Rows = readonly (readonly [string, string])[];

/** For the agents: name, masked address, and the number by which the company's own systems find the person. */
export const whoItIs = (person: Subject | undefined, typed: string | undefined): Rows => {
  if (!person)
    return typed === undefined
      ? []
      : [['Address', `${maskAddress(typed)} (as typed; nobody is established)`]];
  const address = person.addressesOnFile[0];
  return [
    ...(person.name === undefined ? [] : ([['Name', person.name]] as const)),
    ...(address === undefined ? [] : ([['Address', maskAddress(address)]] as const)),
    ...(person.label === undefined ? [] : ([['Account', person.label]] as const)),
    ['Record', person.subjectId],
    ...(person.role === 'processor'
      ? ([['Note', 'Known only from the contact list of a client, who is the controller.']] as const)
      : []),
  ];
};
