import type { Language } from '../../domain/language.ts';
import type { ClauseTopic } from './clauseTopics.ts';

/** Something that exists in every language. */
export type InEach<T> = Record<Language, T>;

export interface PolicyClause {
  /** Stable over versions and languages, also the anchor on the page: `location`. */
  id: string;
  /** "6.1" */
  number: string;
  title: InEach<string>;
  /** Verbatim; plain text with "- " lists. */
  text: InEach<string>;
  /** What it answers; a clause without a topic is found by its words alone. */
  topics: readonly ClauseTopic[];
  /** Ways in which people ask for this clause; never shown. */
  asked: InEach<string[]>;
}

export interface PolicySection {
  /** "6" */
  number: string;
  title: InEach<string>;
  clauses: PolicyClause[];
}

export interface PolicyVersion {
  version: string;
  /** Day in ISO 8601. */
  effectiveFrom: string;
  /** What this version changed, in one sentence. */
  changes: InEach<string>;
  title: InEach<string>;
  introduction: InEach<string>;
  sections: PolicySection[];
}

/** The company's privacy policy with all its versions. */
export interface Policy {
  /** Newest first, never empty. */
  versions: PolicyVersion[];
  /** The version that applies: the newest. A later one is added to the folder on the day from which it applies. */
  current: PolicyVersion;
  /** Address of the page by language; absolute where the site's address was given. */
  pageUrls: InEach<string>;
}

export const clausesOf = (version: PolicyVersion): PolicyClause[] =>
  version.sections.flatMap(({ clauses }) => clauses);

/** Where a clause can be read. */
export const clauseUrl = (policy: Policy, clause: PolicyClause, language: Language): string =>
  `${policy.pageUrls[language]}#${clause.id}`;
