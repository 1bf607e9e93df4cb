/**
 * Ajv's options for a schema of ours, which a test has checked: to check it at every start, and to compile the schema of
 * schemas for that, takes each process a tenth of a second.
 */
export const TESTED_SCHEMA = { meta: false, validateSchema: false } as const;
