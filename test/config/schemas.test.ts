import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../bot/understanding/opinion/answer.ts';
import { environmentSchema } from '../../config/environment.ts';
import { companySchema } from '../../config/loadCompany.ts';
import { dataMapSchema } from '../../integrations/sources/dataMapSchema.ts';

describe('a schema of ours', () => {
  it.each(Object.entries({ answerSchema, environmentSchema, companySchema, dataMapSchema }))(
    '%s is one, so that nobody has to check it at every start',
    (_name, schema) => {
      const ajv = new Ajv({ discriminator: true, allowUnionTypes: true, strictRequired: false });
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    },
  );

  it('would be found out', () => {
    expect(new Ajv({ logger: false }).validateSchema({ type: 'sentence' })).toBe(false);
  });
});
