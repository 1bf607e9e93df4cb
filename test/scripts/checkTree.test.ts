import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../scripts/tree/findFaults.ts';
import { withoutExceptions } from '../../scripts/tree/withoutExceptions.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    module: 'nodenext',
    target: 'es2023',
    noLib: true,
    strict: true,
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  include: ['**/*.ts'],
});

/** The faults of a tree with these files. */
const faultsOf = (files: Record<string, string>): string[] => {
  const root = temporaryFolder();
  for (const [file, text] of Object.entries({ 'tsconfig.json': TSCONFIG, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return findFaults(root);
};

describe('imports', () => {
  const KIND = "export type Kind = 'access';\nexport const KINDS: Kind[] = ['access'];\n";

  it('may point down the layers', () => {
    expect(
      faultsOf({
        'domain/kinds.ts': KIND,
        'privacy/file.ts': "import { KINDS } from '../domain/kinds.ts';\nexport const first = KINDS[0];\n",
      }),
    ).toEqual([]);
  });

  it('may not point up, however they are written', () => {
    const ways = {
      value: "import { KINDS } from '../privacy/kinds.ts';\nexport const first = KINDS[0];\n",
      type: "import type { Kind } from '../privacy/kinds.ts';\nexport type Mine = Kind;\n",
      typeAmongValues: "import { type Kind } from '../privacy/kinds.ts';\nexport type Mine = Kind;\n",
      typeInPlace: "export type Mine = import('../privacy/kinds.ts').Kind;\n",
      exportedAgain: "export { KINDS } from '../privacy/kinds.ts';\n",
      typeExportedAgain: "export type { Kind } from '../privacy/kinds.ts';\n",
      everything: "export * from '../privacy/kinds.ts';\n",
      loadedLater: "export const load = () => import('../privacy/kinds.ts');\n",
    };
    const files = Object.fromEntries(Object.entries(ways).map(([way, text]) => [`models/${way}.ts`, text]));
    expect(faultsOf({ 'privacy/kinds.ts': KIND, ...files })).toEqual(
      Object.keys(files)
        .toSorted()
        .map((file) => `${file} imports privacy/kinds.ts: privacy is above models`),
    );
  });

  it('may not go through a wall, although it points down', () => {
    const [fault, ...others] = faultsOf({
      'jobs/worker.ts': 'export const work = 1;\n',
      'bot/turn.ts': "import { work } from '../jobs/worker.ts';\nexport const turn = work;\n",
    });
    expect(fault).toMatch(/^bot\/turn.ts imports jobs\/worker.ts: the chat files a request/);
    expect(others).toEqual([]);
  });

  it('may bring a type, and no value, from a repository into the rules', () => {
    const files = {
      'models/rows.ts': 'export interface Row { id: string }\nexport const openRows = (): Row[] => [];\n',
      'privacy/type.ts':
        "import type { Row } from '../models/rows.ts';\nexport const idOf = (row: Row): string => row.id;\n",
      'privacy/value.ts': "import { openRows } from '../models/rows.ts';\nexport const rows = openRows();\n",
    };
    expect(faultsOf(files)).toEqual([expect.stringMatching(/^privacy\/value.ts imports models\/rows.ts: /)]);
  });

  it('belong to a layer: a new folder has to be named', () => {
    expect(
      faultsOf({
        'helpers/one.ts': "export { two } from '../domain/two.ts';\n",
        'domain/two.ts': 'export const two = 2;\n',
      }),
    ).toEqual([expect.stringMatching(/^helpers\/one.ts belongs to no layer/)]);
  });

  it('may not bring a package out of the folder that hides it', () => {
    const text = "import type { TurnContext } from 'botbuilder';\nexport type Turn = TurnContext;\n";
    expect(faultsOf({ 'bot/turns/turn.ts': text, 'bot/adapter/turn.ts': text })).toEqual([
      'bot/turns/turn.ts imports botbuilder: only bot/adapter/ may',
    ]);
  });

  it('may not go in a circle, not even with a type', () => {
    expect(
      faultsOf({
        'jobs/one.ts': "import { two } from './two.ts';\nexport type Next = Date;\nexport const one = two;\n",
        'jobs/two.ts': "import { three } from './three.ts';\nexport const two = three;\n",
        'jobs/three.ts':
          "import type { Next } from './one.ts';\nexport const three = (next: Next) => next;\n",
      }),
    ).toEqual(['jobs/one.ts -> jobs/two.ts -> jobs/three.ts -> jobs/one.ts is a circle']);
  });
});

describe('the member of an interface', () => {
  const declared =
    'export interface Source { find(id: string): string; rectify(id: string): void; seenAt: Date }\n';
  const made =
    "import type { Source } from './source.ts';\n" +
    'export const source = (at: Date): Source => ({ find: (id) => id, rectify: () => {}, seenAt: at });\n';
  const unusedBy = (use: string, file = 'jobs/use.ts') =>
    faultsOf({ 'jobs/source.ts': declared, 'jobs/made.ts': made, [file]: use }).map(
      (fault) => fault.split(' ')[1],
    );

  it('is reported when it is only declared and made', () => {
    expect(
      unusedBy(
        "import type { Source } from './source.ts';\nexport const use = (source: Source) => source.find('1');\n",
      ),
    ).toEqual(['Source.rectify', 'Source.seenAt']);
  });

  it('is no longer reported when it is called, taken out, or chosen by a key', () => {
    const use = (body: string) =>
      `import type { Source } from './source.ts';\nexport const use = (source: Source) => { ${body} };\n`;
    expect(unusedBy(use("source.find('1'); source.rectify('1'); return source.seenAt;"))).toEqual([]);
    expect(
      unusedBy(use('const { find, rectify: change, seenAt } = source; return [find, change, seenAt];')),
    ).toEqual([]);
    expect(unusedBy(use("const key = 'find' as keyof Source; return source[key];"))).toEqual([]);
  });

  it('is reported when another member of that name is called', () => {
    const use =
      "import type { Source } from './source.ts';\n" +
      'interface Desk { rectify(): void }\n' +
      "export const use = (source: Source, desk: Desk) => { desk.rectify(); return [source.find('1'), source.seenAt]; };\n";
    expect(unusedBy(use)).toEqual(['Source.rectify']);
  });

  it('is reported when only tests use it', () => {
    const use =
      "import type { Source } from '../jobs/source.ts';\n" +
      "export const use = (source: Source) => [source.find('1'), source.rectify('1'), source.seenAt];\n";
    expect(unusedBy(use, 'test/use.ts')).toEqual(['Source.find', 'Source.rectify', 'Source.seenAt']);
  });
});

describe('a file', () => {
  const long = `export const first = 1;\n${'// a line\n'.repeat(200)}`;

  it('is reported from 201 lines on, unless it lists cases or sentences', () => {
    expect(
      faultsOf({
        'privacy/long.ts': long,
        'privacy/fitting.ts': long.replace('// a line\n', ''),
        'test/long.ts': long,
        'wording/long.ts': long,
      }),
    ).toEqual(['privacy/long.ts is longer than 200 lines']);
  });
});

describe('an exception', () => {
  const exceptions = [{ faults: ['a.ts is', 'b.ts is'], because: 'of the test' }];

  it('lets the faults stand that it begins', () => {
    expect(withoutExceptions(['a.ts is longer', 'b.ts is longer', 'c.ts is longer'], exceptions)).toEqual({
      left: ['c.ts is longer'],
      idle: [],
    });
  });

  it('is reported when it meets no fault any more', () => {
    expect(withoutExceptions(['b.ts is longer'], exceptions)).toEqual({ left: [], idle: ['a.ts is'] });
  });
});
