import type { Import, TreeFile } from './readTree.ts';

/**
 * The layers of the tree from the top down: folders of the root, and files of the root without their ending. A file
 * imports from its own layer and from the layers below it, never from above; a type counts as an import.
 */
export const LAYERS = [
  'test',
  'scripts',
  'main',
  'processes',
  'local',
  'product',
  'web',
  'bot',
  'jobs',
  'privacy',
  'models',
  'integrations',
  'config',
  'secrets',
  'observe',
  'wording',
  'domain',
  'errors',
] as const;
export type Layer = (typeof LAYERS)[number];

interface Wall {
  from: readonly Layer[];
  to: readonly Layer[];
  because: string;
  /** Only what is left when the program runs is stopped. */
  typesMayCross?: true;
  /** Beginnings of paths that may be imported all the same. */
  except?: readonly string[];
}

/** What the order alone would allow. */
const WALLS: readonly Wall[] = [
  {
    from: ['local'],
    to: ['product', 'web', 'bot', 'jobs', 'privacy', 'models', 'integrations', 'secrets'],
    because: 'a stand-in that shares code with the product shares its mistakes',
  },
  {
    from: ['web', 'bot'],
    to: ['jobs', 'integrations'],
    because: 'the chat files a request; only the worker touches Zendesk, a source or the mail server',
  },
  {
    from: ['jobs', 'privacy', 'models', 'integrations', 'local'],
    to: ['config'],
    because: 'each part is given what it needs of the configuration as arguments',
    except: ['config/packageRoot.ts'],
  },
  {
    from: ['web', 'bot', 'jobs', 'privacy'],
    to: ['models', 'integrations'],
    because: 'connections and repositories are opened in the composition root and passed in',
    typesMayCross: true,
    // Notes are text; no connection is needed to write one.
    except: ['models/conversation/', 'integrations/zendesk/noteHtml.ts'],
  },
  { from: ['models'], to: ['integrations', 'wording'], because: 'models/ is MongoDB and nothing else' },
  { from: ['observe'], to: ['wording', 'domain'], because: 'observe/ knows nothing of texts and requests' },
];

/** Packages that one folder hides from all others; tests and benches may use them too. */
const HIDDEN: Readonly<Record<string, string>> = {
  botbuilder: 'bot/adapter/',
  'botframework-connector': 'bot/adapter/',
  'node-zendesk': 'integrations/zendesk/',
  nodemailer: 'integrations/email/',
};

/** The layer of a file; undefined where the list does not name one. */
export const layerOf = (file: string): Layer | undefined => {
  const [first = ''] = file.split('/');
  // What tests and what measures the product share their builders.
  const name = /^(bench$|vitest\b)/.test(first) ? 'test' : first.replace(/\.tsx?$/, '');
  return LAYERS.find((layer) => layer === name);
};

const wallBetween = (from: Layer, to: Layer, { to: file, typeOnly }: Import): Wall | undefined =>
  WALLS.find(
    (wall) =>
      wall.from.includes(from) &&
      wall.to.includes(to) &&
      !(wall.typesMayCross && typeOnly) &&
      !wall.except?.some((start) => file.startsWith(start)),
  );

/** Why an import is against the layers, as a sentence for the developer; undefined where it is fine. */
export const layerFault = (one: Import): string | undefined => {
  const from = layerOf(one.from);
  const to = layerOf(one.to);
  const unknown = !from ? one.from : to ? undefined : one.to;
  if (unknown) return `${unknown} belongs to no layer: name its folder in scripts/tree/layers.ts`;
  if (!from || !to || from === to) return undefined;
  if (LAYERS.indexOf(from) > LAYERS.indexOf(to)) {
    return `${one.from} imports ${one.to}: ${to} is above ${from}`;
  }
  const wall = wallBetween(from, to, one);
  return wall && `${one.from} imports ${one.to}: ${wall.because}`;
};

/** The packages that a file imports although they belong to another folder, a sentence each. */
export const packageFaults = ({ path, packages }: TreeFile): string[] =>
  packages
    .filter((name) => {
      const home = HIDDEN[name];
      return home && !path.startsWith(home) && layerOf(path) !== 'test';
    })
    .map((name) => `${path} imports ${name}: only ${HIDDEN[name]} may`);
