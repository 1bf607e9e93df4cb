import type { Config } from '../config/config.ts';
import { personas } from '../local/demo/personas.ts';
import type { PartName } from './supervise.ts';

const SHOWN_PERSONAS = 8;

/** What a newcomer sees: where things are, who can be tried, what to type first. */
export const banner = (
  config: Config,
  details: Record<string, string>,
  parts: readonly PartName[],
): string => {
  const widest = Math.max(...personas.map((persona) => persona.address.length));
  const first = personas[0];
  const lines = [
    '',
    `  Rightsdesk for ${config.company.name}`,
    '',
    ...(details['site']
      ? [`  Site with the chat   ${details['site']}`]
      : [`  Chat                 ${config.publicUrl}/chat`]),
    ...(details['desk'] ? [`  Desk (agents)        ${details['desk']}`] : []),
    ...(details['inbox'] ? [`  Inbox (all mails)    ${details['inbox']}`] : []),
    ...(parts.includes('store')
      ? [`  Store                embedded, single node, data in ${config.dataDir}`]
      : []),
  ];
  if (config.demo && first && parts.includes('web')) {
    lines.push(
      '',
      '  People to try:',
      ...personas
        .slice(0, SHOWN_PERSONAS)
        .map((persona) => `    ${persona.address.padEnd(widest)}  ${persona.description}`),
      '',
      `  Open the site, click the chat and type:  ${first.typeFirst}`,
      `  Then give the address ${first.address} and fetch the code from the inbox.`,
    );
  }
  return `${[...lines, '', '  Ctrl-C ends everything.', ''].join('\n')}\n`;
};
