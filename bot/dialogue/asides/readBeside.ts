import { SUPPORT_TOPICS, type SupportTopic } from '../../../domain/supportTopics.ts';
import { type ClauseTopic, QUESTION_TOPICS } from '../../../privacy/policy/clauseTopics.ts';
import { loadTopics } from '../../understanding/topics/loadTopics.ts';
import type { RankedTopic, ReadTopics } from '../../understanding/topics/readTopics.ts';
import { ASIDES, type Aside } from './aside.ts';

/** What a message says beside answers and wishes. */
export interface Beside {
  aside?: RankedTopic<Aside>;
  support?: RankedTopic<SupportTopic>;
  /** The clause of a policy that it may be a question about. */
  clause?: RankedTopic<ClauseTopic>;
}

export type ReadBeside = (text: string) => Beside;

/** A longer message says more than a question in between. */
const LONGEST = 300;

const NONE = 'none';

const best = <Topic extends string>(
  read: ReadTopics<Topic | typeof NONE>,
  text: string,
): RankedTopic<Topic> | undefined => {
  const [first] = read(text);
  return first === undefined || first.topic === NONE ? undefined : (first as RankedTopic<Topic>);
};

const bestClause = (
  read: ReadTopics<ClauseTopic | 'follow-up' | typeof NONE>,
  text: string,
): RankedTopic<ClauseTopic> | undefined => {
  const first = best<ClauseTopic | 'follow-up'>(read, text);
  return first === undefined || first.topic === 'follow-up' ? undefined : { ...first, topic: first.topic };
};

/** The whole message, and its last sentence: people often tell something first and ask at the end. */
const partsOf = (text: string): string[] => {
  const last = text.split(/(?<=[.!?:])\s+/u).at(-1) ?? '';
  return last === text ? [text] : [text, last];
};

const surest = <Topic extends string>(found: RankedTopic<Topic>[]): RankedTopic<Topic> | undefined =>
  found.sort((a, b) => b.confidence - a.confidence)[0];

/** The likeliest topic, also where it is less likely than none: what else the message could be says how much that weighs. */
const likeliest = <Topic extends string>(
  read: ReadTopics<Topic | typeof NONE>,
  text: string,
): RankedTopic<Topic> | undefined => read(text).find((one): one is RankedTopic<Topic> => one.topic !== NONE);

/** Loads the models; what it returns is pure. */
export const loadReadBeside = (): ReadBeside => {
  const readAsides = loadTopics('asides', [...ASIDES, NONE]);
  const readSupport = loadTopics('support', [...SUPPORT_TOPICS, NONE]);
  const readClauses = loadTopics('clauses', QUESTION_TOPICS);
  return (text) => {
    if (text.length > LONGEST) return {};
    const clause = surest(partsOf(text).flatMap((part) => bestClause(readClauses, part) ?? []));
    const aside = likeliest<Aside>(readAsides, text);
    const support = best<SupportTopic>(readSupport, text);
    return { ...(aside && { aside }), ...(support && { support }), ...(clause && { clause }) };
  };
};
