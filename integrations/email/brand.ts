import { oneLine } from './oneLine.ts';

/** The look of the company's emails, and what the law requires at their foot. */
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
