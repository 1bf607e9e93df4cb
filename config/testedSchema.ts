/**
 * Ajv options for our own schemas. A test checks that they are valid, so processes skip that check at start, which would
 * cost each of them a tenth of a second.
 */
export const TESTED_SCHEMA = { meta: false, validateSchema: false } as const;
