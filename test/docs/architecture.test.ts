import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shipped } from '../../config/packageRoot.ts';
import { TRANSITIONS } from '../../domain/states.ts';
import { LAYERS, layerOf } from '../../scripts/tree/layers.ts';

const text = readFileSync(shipped('docs', 'architecture.md'), 'utf8');

/** The first block of this kind behind a heading. */
const block = (heading: string, kind: string): string[] => {
  const [, found = ''] = text.split(`## ${heading}`)[1]?.split(`\`\`\`${kind}\n`) ?? [];
  return found
    .split('```')[0]!
    .trim()
    .split('\n')
    .map((line) => line.trim());
};

it('the picture of the states has every transition and no other, with who makes it', () => {
  const lines = block('The states of a request', 'mermaid');
  const inside = lines.slice(lines.indexOf('state unfinished {') + 1, lines.indexOf('}'));
  const statesOf = (name: string) => (name === 'unfinished' ? inside : [name === '[*]' ? 'nothing' : name]);
  const drawn = lines.flatMap((line) => {
    const [, from, to, by] = line.match(/^(\S+) --> (\w+): (.+)$/) ?? [];
    if (!from || !to || !by) return [];
    return statesOf(from).flatMap((one) => statesOf(to).map((other) => `${one} -> ${other}: ${by}`));
  });
  expect(drawn.toSorted()).toEqual(
    TRANSITIONS.map(({ from, to, by }) => `${from} -> ${to}: ${by.join(', ')}`).toSorted(),
  );
});

it('the list of folders is the list of layers', () => {
  const named = block('Folders', '').flatMap((line) => line.split(/ {2,}/)[0]!.split(' '));
  const layers = named.map((name) => layerOf(name.replace(/\/$/, '')));
  expect([...new Set(layers)]).toEqual(LAYERS);
});
