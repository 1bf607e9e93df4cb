/**
 * How sure we are who is asking. `none`: nothing was asked; `signed_in`: the host site says who it is; `code`: a code to the
 * address on file; `code_and_facts`: on top of it, what only the person knows; `agent`: a person of the team decided.
 */
export const ASSURANCE_LEVELS = ['none', 'signed_in', 'code', 'code_and_facts', 'agent'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** How identity was established, in words that an agent may read; never what was typed. */
export interface Evidence {
  level: AssuranceLevel;
  at: Date;
  words: string;
}
