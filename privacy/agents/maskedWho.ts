import type { Rows } from '../../domain/agentApp.ts';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import { openField } from '../records/sealedFields.ts';

/** `Julia Aebi` -> `J••• A•••` */
const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}•••`)
    .join(' ');

/** Who it is, as it may stand on a screen that others see. */
export const maskedWho = (
  { dataKey }: PrivacyRequest,
  people: readonly Subject[],
  typed: string | undefined,
): { who: Rows; masked: boolean } => {
  if (!dataKey)
    return { who: [['Person', 'What named the person was deleted when the request ended.']], masked: false };
  if (people.length === 0 && typed === undefined)
    return { who: [['Person', 'Nobody is established; only the chat is known.']], masked: false };
  if (people.length === 0)
    return {
      who: [['Address', `${maskAddress(typed ?? '')} (as typed; nobody is established)`]],
      masked: true,
    };
  if (people.length > 1)
    return { who: [['Person', `One of ${people.length} people may be meant`]], masked: true };
  const [
    {
      name,
      addressesOnFile: [address],
    } = { addressesOnFile: [] as string[], name: undefined },
  ] = people;
  return {
    who: [
      ...(name === undefined ? [] : ([['Name', maskName(name)]] as const)),
      ...(address === undefined ? [] : ([['Address', maskAddress(address)]] as const)),
    ],
    masked: true,
  };
};

/** Who it is in full, for an agent who asked for it. */
export const revealedWho = (request: PrivacyRequest, sealer: Sealer): Rows => {
  const people = openField(sealer, request, 'subjects') ?? [];
  const typed = openField(sealer, request, 'address');
  const contacts = openField(sealer, request, 'contacts') ?? [];
  const many = people.length > 1;
  const onFile = people.some(({ addressesOnFile }) => addressesOnFile.some((one) => one === typed));
  return [
    ...people.flatMap((person, index) => rowsOf(person, many ? `${index + 1}. ` : '')),
    ...(typed === undefined || onFile ? [] : ([['Typed in the chat', typed]] as const)),
    ...contacts.map(({ contact }) => ['Not verified', contact] as const),
  ];
};

const rowsOf = ({ name, addressesOnFile, label, subjectId, role }: Subject, before: string): Rows => [
  [`${before}Name`, name ?? 'no name on record'],
  ['Address', addressesOnFile.join(', ') || 'none on record'],
  ...(label === undefined ? [] : ([['Account', label]] as const)),
  ['Record', subjectId],
  ...(role === 'processor'
    ? ([['Note', 'Known only from the contact list of a client, who is the controller.']] as const)
    : []),
];
