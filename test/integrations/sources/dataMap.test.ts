import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { shipped } from '../../../config/packageRoot.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { isAppError } from '../../../errors.ts';
import { loadDataMap, parseDataMap } from '../../../integrations/sources/dataMap.ts';
import type { DataMap, MongoSourceDeclaration } from '../../../integrations/sources/declaration.ts';

const file = shipped('local', 'demo', 'dataMap.yaml');
const yaml = readFileSync(file, 'utf8');
const parse = (text: string, env = {}): DataMap => parseDataMap({ text, name: 'dataMap.yaml', env });
const refusal = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (isAppError(error, 'data_map_invalid')) return error.message;
    throw error;
  }
  return 'accepted';
};
const edited = (from: string, to: string): string => {
  expect(yaml).toContain(from);
  return yaml.replace(from, to);
};
const mongo = (map: DataMap): MongoSourceDeclaration => map.sources[0] as MongoSourceDeclaration;

describe('the data map of the demo company', () => {
  it('is valid and declares every collection with the facts of Art. 15 in every language', () => {
    const { collections } = mongo(loadDataMap({ file, env: {} }));
    expect(collections.map(({ collection }) => collection)).toEqual([
      'accounts', 'subscribers', 'orders', 'invoices', 'webForms', 'liveChats', 'surveys', 'siteUse', 'phoneNotes',
      'contactLists',
    ]); // biome-ignore format: a list to read across
    for (const { facts } of collections)
      for (const text of [facts.title, facts.purpose, facts.retention, facts.recipients, facts.origin])
        expect(Object.keys(text)).toEqual([...LANGUAGES]);
  });

  it('is read from JSON just as well', () => {
    expect(parse(JSON.stringify(parseYaml(yaml))).sources).toEqual(loadDataMap({ file, env: {} }).sources);
  });
});

describe('a connection string', () => {
  it('comes from the environment by name', () => {
    const text = edited('uri: store', `uri: ${'$'}{CRM_URI}`);
    expect(mongo(parse(text, { CRM_URI: 'mongodb://crm.example' })).uri).toBe('mongodb://crm.example');
    expect(refusal(text)).toContain('To resolve, set CRM_URI to the connection string');
  });

  it('is refused inside the file, and not repeated in the message', () => {
    const message = refusal(edited('uri: store', 'uri: mongodb://user:secret@db.example'));
    expect(message).toContain('a connection string does not belong into this file');
    expect(message).not.toContain('secret');
  });
});

describe('a data map with mistakes', () => {
  it('is refused with every problem at once, each with its line, its place and a remedy', () => {
    const text = yaml
      .replace('contact: true', 'contact: maybe')
      .replace(
        '- collection: orders\n        category: orders',
        '- collection: orders\n        categorie: orders',
      )
      .replace('rule: keep', 'rule: forget');
    const message = refusal(text);
    expect(message).toMatch(/dataMap\.yaml:\d+ sources\[0\]\.collections\[0\]\.contact: must be boolean/);
    expect(message).toMatch(
      /dataMap\.yaml:\d+ sources\[0\]\.collections\[2\]: "category" is missing\. To resolve, add/,
    );
    expect(message).toContain(
      '"categorie" is not known here. To resolve, remove it or correct its spelling.',
    );
    expect(message).toContain('sources[0].collections[3].erasure');
    const [first] = /dataMap\.yaml:(\d+) sources\[0\]\.collections\[0\]\.contact/.exec(message)!.slice(1);
    expect(text.split('\n')[Number(first) - 1]).toContain('maybe');
  });

  it.each<[string, string, string, string]>([
    [
      'a category that nobody declared',
      'category: site_use',
      'category: sight_use',
      'no category "sight_use" is declared',
    ],
    ['a language missing in a sentence', '      de: Bestellungen\n', '', 'there is no sentence in "de"'],
    [
      'persons matched by a shared address',
      '- { field: _id, identifier: accountId }\n        yields',
      '- { field: emailLower, identifier: email }\n        yields',
      'must not be matched by address',
    ],
    [
      'a person whom no key leads to',
      '- { field: _id, identifier: subscriberId }\n          - { field: accountId',
      '- { field: accountId',
      'no match leads to the person by "subscriberId"',
    ],
    [
      'an anonymised row that still leads to the person',
      'unset: [accountId, emailLower, comment]',
      'unset: [emailLower, comment]',
      'would still lead to the person by "accountId"',
    ],
    [
      'a list whose owner is unknown',
      'controller: { collection: accounts',
      'controller: { collection: clients',
      '"clients" is no collection with "identity"',
    ],
    [
      'a kept row that nothing leads to any more',
      'unset: [email, phone, deliveryNote]',
      'unset: [accountId, customerNumber]',
      'nothing would be left by which',
    ],
    [
      'a processor that names no controller',
      'role: processor',
      'role: controller',
      'belongs to collections of role processor',
    ],
    ['two sources of one name', 'name: rightsdesk', 'name: zendesk', 'another source has this name'],
  ])('is refused for %s', (_, from, to, expected) => expect(refusal(edited(from, to))).toContain(expected));

  it('is refused when it is no YAML, with the line', () => {
    expect(refusal('version: 1\nlanguages: [en\nsources: }')).toContain('correct the YAML');
  });

  it.each([
    ['', 'an empty file'],
    ['[]', 'a list'],
    ['42', 'a number'],
  ])('is refused for %j (%s)', (text) => {
    expect(refusal(text)).toContain('problem(s)');
  });

  it('is refused when a path could reach into operators', () => {
    expect(refusal(edited('newsletter: stopped.newsletter', 'newsletter: $where'))).toContain(
      'must match pattern',
    );
  });

  it('says how to set another file when it cannot be read', () => {
    expect(() => loadDataMap({ file: '/nowhere/map.yaml', env: {} })).toThrow(/cannot be read/);
  });
});
