import type { Block, Fact } from './types.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const heading = (text: string): Block => ({ type: 'heading', text });
export const list = (items: string[]): Block => ({ type: 'list', items });
export const button = (label: string, url: string): Block => ({ type: 'button', label, url });

/** Label, value, label, value; a row without a value is left out. */
export const facts = (...rows: [label: string, value: string | undefined][]): Block => ({
  type: 'facts',
  rows: rows.flatMap(([label, value]): Fact[] => (value === undefined ? [] : [{ label, value }])),
});

export const note = (text: string, link?: { label: string; url: string | undefined }): Block => ({
  type: 'note',
  text,
  ...(link?.url !== undefined && { link: { label: link.label, url: link.url } }),
});

/** Blocks that are there only when something is. */
export const when = (condition: boolean, ...blocks: Block[]): Block[] => (condition ? blocks : []);
