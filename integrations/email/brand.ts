import { oneLine } from './oneLine.ts';

/** How the company's mails look and what the law wants at their foot. */
export interface Brand {
  /** The company's, as customers know it. */
  name: string;
  /** `#rrggbb`; a calm blue where it is missing or malformed. */
  color?: string;
  /** In one line or several. */
  postalAddress: string;
  privacyUrl: string;
}

/** Name and address in one line; the name once. */
export const imprint = ({ name, postalAddress }: Brand): string => {
  const address = oneLine(postalAddress, ', ');
  return address.includes(name) ? address : `${name}, ${address}`;
};
