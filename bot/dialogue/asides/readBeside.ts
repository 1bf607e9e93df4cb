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

const withClause = (clause: RankedTopic<ClauseTopic | 'follow-up'> | undefined): Pick<Beside, 'clause'> =>
  clause === undefined || clause.topic === 'follow-up' ? {} : { clause: { ...clause, topic: clause.topic } };

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
    const clause = best<ClauseTopic | 'follow-up'>(readClauses, text);
    const aside = likeliest<Aside>(readAsides, text);
    const support = best<SupportTopic>(readSupport, text);
    return { ...(aside && { aside }), ...(support && { support }), ...withClause(clause) };
  };
};
