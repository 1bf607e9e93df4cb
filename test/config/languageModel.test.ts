import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/loadConfig.ts';

const LLM = { LLM_URL: 'http://127.0.0.1:8080/v1', LLM_MODEL: 'small' };

describe('the language model in the configuration', () => {
  it('is absent unless somebody sets it', () => {
    expect(loadConfig({}).languageModel).toBeUndefined();
  });

  it('is an address and a name, with a key where the endpoint asks for one', () => {
    expect(loadConfig(LLM).languageModel).toEqual({ url: LLM.LLM_URL, model: 'small' });
    expect(loadConfig({ ...LLM, LLM_API_KEY: 'key' }).languageModel).toEqual({
      url: LLM.LLM_URL,
      model: 'small',
      apiKey: 'key',
    });
  });

  it.each([
    [{ LLM_URL: LLM.LLM_URL }, 'language model group is half set'],
    [{ ...LLM, LLM_URL: 'ftp://llm.example' }, 'LLM_URL is not usable'],
    [{ ...LLM, LLM_URL: 'http://:99999' }, 'LLM_URL is not usable'],
  ])('is refused with its remedy: %j', (environment, problem) => {
    expect(() => loadConfig(environment)).toThrow(problem);
  });
});
