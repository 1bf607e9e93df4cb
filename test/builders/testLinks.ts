import { createPolicyLinks } from '../../privacy/policyLinks.ts';

const policy = 'https://privacy.example/policy';

/** Links as emails of a test carry them. */
export const testLinks = createPolicyLinks('https://privacy.example', {
  en: policy,
  fr: policy,
  de: policy,
  it: policy,
  es: policy,
});
