import { type ClauseTopic, isClauseTopic } from './clauseTopics.ts';

/** A policy in one language, as its Markdown file says it. */
export interface PolicyText {
  title: string;
  introduction: string;
  sections: { number: string; title: string; clauses: ClauseText[] }[];
}

export interface ClauseText {
  id: string;
  number: string;
  title: string;
  text: string;
  topics: ClauseTopic[];
  asked: string[];
}

const SECTION = /^## (\d{1,3}) (\S.*)$/;
const CLAUSE = /^### (\d{1,3}\.\d{1,3}) (\S.*?) \{#([a-z][a-z0-9-]*)\}$/;
/** A title is offered as a button in the chat. */
const LONGEST_TITLE = 80;

const ASKED = /^<!-- asked: (.*) -->$/;
const ANSWERS = /^<!-- answers: (.*) -->$/;

const listed = (list: string, separator: string): string[] =>
  list
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * Reads `# Title`, an introduction, `## 6 Section` and `### 6.1 Clause {#id}` with its text. A comment
 * `<!-- asked: one way | another way -->` holds the questions that the clause answers. Its topic is its id, where that is one
 * of `CLAUSE_TOPICS`; `<!-- answers: fees, dpo -->` names more, in `en.md` for all languages. What has another shape is told
 * in `problems`, with its line.
 */
export const parsePolicyText = (markdown: string): { text: PolicyText; problems: string[] } => {
  const text: PolicyText = { title: '', introduction: '', sections: [] };
  const problems: string[] = [];
  let clause: ClauseText | undefined;
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    const line = raw.trimEnd();
    const section = SECTION.exec(line);
    const heading = CLAUSE.exec(line);
    const asked = ASKED.exec(line);
    const answers = ANSWERS.exec(line);
    if (section) {
      clause = undefined;
      text.sections.push({ number: section[1]!, title: section[2]!, clauses: [] });
    } else if (heading) {
      const id = heading[3]!;
      const topics = isClauseTopic(id) ? [id] : [];
      clause = { number: heading[1]!, title: heading[2]!, id, text: '', topics, asked: [] };
      if (heading[2]!.length > LONGEST_TITLE)
        problems.push(`line ${index + 1}: the title is longer than ${LONGEST_TITLE} characters.`);
      const home = text.sections.at(-1);
      if (home && heading[1]!.startsWith(`${home.number}.`)) home.clauses.push(clause);
      else problems.push(`line ${index + 1}: clause ${heading[1]} stands below another section.`);
    } else if (line.startsWith('# ') && text.title === '') text.title = line.slice(2).trim();
    else if (line.startsWith('#'))
      problems.push(`line ${index + 1}: "${line.slice(0, 60)}" is no heading of a policy.`);
    else if (asked) clause?.asked.push(...listed(asked[1]!, '|'));
    else if (answers)
      for (const name of listed(answers[1]!, ',')) {
        if (isClauseTopic(name)) clause?.topics.push(name);
        else problems.push(`line ${index + 1}: "${name}" is no topic of a clause.`);
      }
    else if (clause) clause.text += `${line}\n`;
    else if (text.sections.length === 0) text.introduction += `${line}\n`;
    else if (line !== '') problems.push(`line ${index + 1}: text outside any clause.`);
  }
  const clauses = text.sections.flatMap((section) => section.clauses);
  for (const one of clauses) one.text = one.text.trim();
  text.introduction = text.introduction.trim();
  if (text.title === '') problems.push('there is no title ("# ...").');
  if (clauses.length === 0) problems.push('there is no clause ("### 1.1 Title {#id}").');
  for (const { number, text: words } of clauses)
    if (words === '') problems.push(`clause ${number} is empty.`);
  return { text, problems };
};
