import { heading, list, paragraph } from '../blocks.ts';
import type { Block } from '../types.ts';
import type { Writer } from './layout.ts';

/** What one can do against an answer. Every email that says no ends with it. */
export const otherWays = ({ otherWays: say, company }: Writer): Block[] => {
  const { name, url } = company.authority;
  return [
    heading(say.heading),
    list([say.write(company.privacyContact), say.complain(url ? `${name}, ${url}` : name), say.court]),
  ];
};

/** Records that cannot be attributed to this person alone; nothing where there are none. */
export const stillChecked = (
  titles: readonly string[] = [],
  say: (titles: string) => string,
  { shared, enumeration }: Writer,
): Block[] =>
  titles.length === 0 ? [] : [heading(shared.stillChecked), paragraph(say(enumeration(titles)))];
