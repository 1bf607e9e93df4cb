import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import { type ClauseText, type PolicyText, parsePolicyText } from './parsePolicyText.ts';
import type { InEach, Policy, PolicyVersion } from './policy.ts';

interface VersionEntry {
  version: string;
  effectiveFrom: string;
  changes: InEach<string>;
}

/**
 * Reads a policy folder: `policy.json` with the versions (in any order) and the pages by language, and one folder per
 * version with `en.md`, `fr.md`, `de.md`. Clauses must agree in number and id over the languages.
 * Errors: `policy_invalid`, whose message lists every problem at once.
 */
export const loadPolicy = (dir: string, options: { siteUrl?: string } = {}): Policy => {
  const problems: string[] = [];
  const index = readIndex(dir, problems);
  const versions = index.versions
    .map((entry) => readVersion(dir, entry, problems))
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  const [current] = versions;
  if (!current) problems.push('policy.json: "versions" is empty.');
  if (problems.length > 0 || !current)
    throw new AppError(
      'policy_invalid',
      `The privacy policy in ${dir} has problems:\n  ${problems.join('\n  ')}`,
      {
        remedy: 'To resolve, correct each file named above, or set POLICY_DIR to another folder.',
      },
    );
  const site = (options.siteUrl ?? '').replace(/\/$/, '');
  return { versions, current, pageUrls: inEach((language) => `${site}${index.pages[language]}`) };
};

const inEach = <T>(make: (language: Language) => T): InEach<T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as InEach<T>;

const readIndex = (dir: string, problems: string[]): { versions: VersionEntry[]; pages: InEach<string> } => {
  const nothing = { versions: [], pages: inEach(() => '') };
  const text = readText(path.join(dir, 'policy.json'), problems);
  if (text === undefined) return nothing;
  let index: { versions?: unknown; pages?: unknown };
  try {
    index = JSON.parse(text) as typeof index;
  } catch {
    problems.push('policy.json: is no JSON.');
    return nothing;
  }
  const versions = (Array.isArray(index.versions) ? index.versions : []) as Partial<VersionEntry>[];
  for (const { version, effectiveFrom, changes } of versions) {
    if (typeof version !== 'string' || !/^[\w.-]{1,20}$/.test(version))
      problems.push('policy.json: each version needs "version", a short name without spaces.');
    if (typeof effectiveFrom !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom))
      problems.push(
        `policy.json: version ${String(version)} needs "effectiveFrom", a day such as 2026-09-01.`,
      );
    for (const language of LANGUAGES)
      if (typeof changes?.[language] !== 'string')
        problems.push(`policy.json: version ${String(version)} needs "changes" in "${language}".`);
  }
  const pages = (index.pages ?? {}) as Partial<InEach<string>>;
  for (const language of LANGUAGES)
    if (typeof pages[language] !== 'string')
      problems.push(`policy.json: "pages" lacks the address for "${language}".`);
  return problems.length > 0
    ? nothing
    : { versions: versions as VersionEntry[], pages: pages as InEach<string> };
};

const readText = (file: string, problems: string[]): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    problems.push(`${path.basename(path.dirname(file))}/${path.basename(file)}: cannot be read.`);
    return undefined;
  }
};

const readVersion = (dir: string, entry: VersionEntry, problems: string[]): PolicyVersion => {
  const texts = inEach((language): PolicyText => {
    const markdown = readText(path.join(dir, entry.version, `${language}.md`), problems);
    const parsed = markdown === undefined ? undefined : parsePolicyText(markdown);
    problems.push(
      ...(parsed?.problems ?? []).map((problem) => `${entry.version}/${language}.md: ${problem}`),
    );
    return parsed?.text ?? { title: '', introduction: '', sections: [] };
  });
  problems.push(...disagreements(entry.version, texts));
  return {
    ...entry,
    title: inEach((language) => texts[language].title),
    introduction: inEach((language) => texts[language].introduction),
    sections: texts.en.sections.map((section, s) => ({
      number: section.number,
      title: inEach((language) => texts[language].sections[s]?.title ?? ''),
      clauses: section.clauses.map((clause, c) => {
        const one = (language: Language): ClauseText => texts[language].sections[s]?.clauses[c] ?? clause;
        return {
          id: clause.id,
          number: clause.number,
          topics: clause.topics,
          title: inEach((language) => one(language).title),
          text: inEach((language) => one(language).text),
          asked: inEach((language) => one(language).asked),
        };
      }),
    })),
  };
};

/** Clauses that do not stand in every language at the same place, and ids used twice. */
const disagreements = (version: string, texts: InEach<PolicyText>): string[] => {
  const outline = (text: PolicyText): string[] =>
    text.sections.flatMap(({ clauses }) => clauses.map(({ number, id }) => `${number} {#${id}}`));
  const english = outline(texts.en);
  const ids = texts.en.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const twice = ids
    .filter((id, at) => ids.indexOf(id) < at)
    .map((id) => `${version}: the id "${id}" is used twice.`);
  return [
    ...twice,
    ...LANGUAGES.filter((language) => texts[language].title !== '' && language !== 'en').flatMap(
      (language) => {
        const other = outline(texts[language]);
        const odd = english.find((clause, at) => other[at] !== clause) ?? other[english.length];
        return odd === undefined ? [] : [`${version}/${language}.md: differs from en.md at clause ${odd}.`];
      },
    ),
  ];
};
