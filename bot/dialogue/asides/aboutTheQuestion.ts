import { type Reply, reply } from '../reply.ts';
import { factAsked, isForOptOut, type Situation } from './situation.ts';

/** "What is that?" */
export const onWhatIsIt = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  switch (question?.about) {
    case 'address':
      return reply(isForOptOut(situation) ? 'whatOptOutAddress' : 'whichAddress');
    case 'reach':
      return reply('whatReach');
    case 'code':
    case 'new_code':
      return reply('whatCode', goal?.address ?? '');
    case 'facts':
      return reply('whatFact', factAsked(question));
    case 'confirmation':
      return reply('whatConfirmation', question.scope.kind);
    case 'agreement':
      return reply('whatComplaint');
    case 'field':
    case 'new_value':
      return reply('whatDetail');
    case 'extent':
    case 'services':
    case 'consent':
      return reply('whatChoice');
    case 'cancel_request':
    case 'waive_window':
      return reply('whatRequest', question.request);
    case 'facts_unknown':
    case 'person':
    case 'lost':
    case 'contact':
      return reply('whatPerson');
    default:
      return last === undefined ? reply('whatIDo') : reply('doneFiled', last);
  }
};

/** "Why do you need that?" */
export const onWhy = (situation: Situation): Reply => {
  switch (situation.question?.about) {
    case 'address':
      return reply(isForOptOut(situation) ? 'whyOptOutAddress' : 'whyAddress');
    case 'reach':
      return reply('whyReach');
    case 'code':
    case 'new_code':
      return reply('whyCode');
    case 'facts':
    case 'facts_unknown':
      return reply('whyFact');
    case 'confirmation':
    case 'cancel_request':
    case 'waive_window':
      return reply('whyConfirmation');
    case 'agreement':
      return reply('whyComplaint');
    case 'field':
    case 'new_value':
      return reply('whyDetail');
    case 'extent':
    case 'services':
    case 'consent':
      return reply('whyChoice');
    case 'contact':
      return reply('whyContact');
    default:
      return reply('whyInGeneral');
  }
};
