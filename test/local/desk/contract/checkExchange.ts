import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { Exchange } from '../../../../local/desk/api/serveApi.ts';
import { bodySchema, type Reading, type Schema, toJsonSchema } from './jsonSchema.ts';
import { type Contract, type Operation, readContract } from './readContract.ts';

/** In Zendesk's reference, but not in its OpenAPI document. */
const UNDOCUMENTED = [
  /^GET \/api\/v2\/users\/\d+\/tickets\/(?:requested|ccd)$/,
  /^GET \/api\/v2\/users\/\d+\/group_memberships$/,
  /^\w+ \/api\/v2\/apps\b/,
];
/** Lists of people and of tickets take records along, by Zendesk's page on side-loading. */
const TAKES_ALONG = /^GET \/api\/v2\/(?:users(?:\/search|\/show_many)?|tickets\/show_many)$/;
/** Paging, sorting and what is shown along, which the document describes in its text. */
const PAGING = [
  'page',
  'per_page',
  'page[size]',
  'page[after]',
  'page[before]',
  'sort',
  'sort_by',
  'sort_order',
  'include',
];

const createValidators = (contract: Contract) => {
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    formats: { datetime: true, url: true, uri: true, string: true, int32: true, int64: true },
  });
  // biome-ignore lint/suspicious/noExplicitAny: CommonJS default export, typed otherwise
  (addFormats as any)(ajv, ['date-time', 'email']);
  const { schemas } = contract.components;
  const added = new Set<string>();
  /** Adds what a schema refers to, and what that refers to: the document has hundreds, a call needs a few. */
  const addReferred = (schema: Schema, reading: Reading): void => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const id = `zendesk:///${reading}/${name}`;
      const referred = schemas[name];
      if (added.has(id) || !referred) continue;
      added.add(id);
      ajv.addSchema({ $id: id, ...toJsonSchema(referred, schemas, reading) });
      addReferred(referred, reading);
    }
  };
  const compiled = {
    request: new Map<Schema, ValidateFunction>(),
    response: new Map<Schema, ValidateFunction>(),
  };
  const validatorOf = (schema: Schema, reading: Reading): ValidateFunction => {
    const known = compiled[reading].get(schema);
    if (known) return known;
    addReferred(schema, reading);
    const validate = ajv.compile(bodySchema(schema, schemas, reading));
    compiled[reading].set(schema, validate);
    return validate;
  };
  return (schema: Schema, reading: Reading, value: unknown): string[] => {
    const validate = validatorOf(schema, reading);
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'anyOf')
      .map(({ instancePath, message, params }) =>
        [reading, instancePath, message, params['unevaluatedProperty']].filter(Boolean).join(' '),
      );
  };
};

const findOperation = (contract: Contract, method: string, path: string): [string, Operation] | undefined => {
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const found = Object.keys(contract.paths)
    .filter((template) => fits(template) && contract.paths[template]?.[method.toLowerCase()])
    // `/users/me` before `/users/{user_id}`.
    .sort((a, b) => a.split('{').length - b.split('{').length)[0];
  return found === undefined
    ? undefined
    : [found, contract.paths[found]?.[method.toLowerCase()] as Operation];
};

const jsonIn = (content: Record<string, { schema?: Schema }> | undefined): Schema | undefined =>
  content?.['application/json']?.schema;

/**
 * What an exchange with the desk has against Zendesk's document: nothing, one hopes. Only what was accepted is held to
 * it: the document describes no refusals.
 */
const createCheck = (contract: Contract, violations: ReturnType<typeof createValidators>) => {
  const known = (operation: { parameters?: Operation['parameters'] | undefined }): string[] =>
    (operation.parameters ?? []).map(
      ({ name, $ref }) => name ?? contract.components.parameters[$ref?.split('/').at(-1) ?? '']?.name ?? '',
    );
  return ({ method, path: asked, query, request, status, response }: Exchange): string[] => {
    if (status >= 300) return [];
    const path = asked.replace(/\.json$/, '');
    const call = `${method} ${path}`;
    if (UNDOCUMENTED.some((one) => one.test(call))) return [];
    const [template = '', operation] = findOperation(contract, method, path) ?? [];
    const ofPath = (contract.paths[template] as { parameters?: Operation['parameters'] })?.parameters;
    if (!operation) return [`${call} is not in the document`];
    const answer = operation.responses[status];
    if (!answer) return [`${call} may not answer ${status}`];
    const asks = jsonIn(operation.requestBody?.content);
    const answers = jsonIn(answer.content);
    const parameters = [
      ...known(operation),
      ...known({ parameters: ofPath }),
      ...PAGING,
      ...(TAKES_ALONG.test(call) ? ['include'] : []),
    ];
    return [
      ...[...query.keys()]
        .filter((name) => !parameters.includes(name))
        .map((name) => `query ${name} is unknown`),
      ...(asks && request !== '' ? violations(asks, 'request', JSON.parse(request)) : []),
      ...(answers ? violations(answers, 'response', JSON.parse(response)) : []),
    ].map((problem) => `${call} ${problem}`);
  };
};

const contract = readContract();
if (!contract) console.log("the desk's exchanges are not held to Zendesk's document");

export const validateBody = contract ? createValidators(contract) : undefined;
export const checkExchange = contract && validateBody ? createCheck(contract, validateBody) : undefined;
