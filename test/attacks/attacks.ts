import type { Attack } from './attack.ts';
import { beVerifiedByAScanner } from './beVerifiedByAScanner.attack.ts';
import { bombAMailbox } from './bombAMailbox.attack.ts';
import { closeTheChatForAll } from './closeTheChatForAll.attack.ts';
import { collectAStrangersChat } from './collectAStrangersChat.attack.ts';
import { eraseTheCoOwnersTickets } from './eraseTheCoOwnersTickets.attack.ts';
import { fetchSomebodyElsesExport } from './fetchSomebodyElsesExport.attack.ts';
import { fileUnderAnotherIdentity } from './fileUnderAnotherIdentity.attack.ts';
import { goOnAtSomebodyElsesScreen } from './goOnAtSomebodyElsesScreen.attack.ts';
import { guessACode } from './guessACode.attack.ts';
import { learnByAMetricWhoIsACustomer } from './learnByAMetricWhoIsACustomer.attack.ts';
import { learnOfAnothersRequest } from './learnOfAnothersRequest.attack.ts';
import { lockSomebodyOutForADay } from './lockSomebodyOutForADay.attack.ts';
import { passForSomebodyByALookAlike } from './passForSomebodyByALookAlike.attack.ts';
import { polluteEveryObject } from './polluteEveryObject.attack.ts';
import { putWordsIntoARefusal } from './putWordsIntoARefusal.attack.ts';
import { queryWithOperators } from './queryWithOperators.attack.ts';
import { readForeignConversation } from './readForeignConversation.attack.ts';
import { readTheAnswerAfterNotMe } from './readTheAnswerAfterNotMe.attack.ts';
import { readTheAnswerAtSomebodyElsesScreen } from './readTheAnswerAtSomebodyElsesScreen.attack.ts';
import { readTheCoOwnersSupportHistory } from './readTheCoOwnersSupportHistory.attack.ts';
import { receiveSomebodyElsesMail } from './receiveSomebodyElsesMail.attack.ts';
import { replayAYes } from './replayAYes.attack.ts';
import { runAFormula } from './runAFormula.attack.ts';
import { sendCustomersElsewhere } from './sendCustomersElsewhere.attack.ts';
import { sendOversizedFrames } from './sendOversizedFrames.attack.ts';
import { signInAsSomebodyElse } from './signInAsSomebodyElse.attack.ts';
import { speakAsSomebodyElse } from './speakAsSomebodyElse.attack.ts';
import { takeOverByALostAddress } from './takeOverByALostAddress.attack.ts';
import { useACodeThatHasExpired } from './useACodeThatHasExpired.attack.ts';
import { useACodeThatWasReplaced } from './useACodeThatWasReplaced.attack.ts';
import { useAnotherCustomersCode } from './useAnotherCustomersCode.attack.ts';
import { useTheChatFromAStrangePage } from './useTheChatFromAStrangePage.attack.ts';
import { useTwoIdentitiesAtOnce } from './useTwoIdentitiesAtOnce.attack.ts';
import { widenOnesIdentityByASecondAddress } from './widenOnesIdentityByASecondAddress.attack.ts';

/** Being taken for somebody else. */
export const ON_IDENTITY: readonly Attack[] = [
  guessACode,
  useAnotherCustomersCode,
  useACodeThatWasReplaced,
  useACodeThatHasExpired,
  beVerifiedByAScanner,
  fileUnderAnotherIdentity,
  useTwoIdentitiesAtOnce,
  replayAYes,
  takeOverByALostAddress,
  signInAsSomebodyElse,
];

/** What the chat takes in, and from whom. */
export const ON_THE_CHAT: readonly Attack[] = [
  queryWithOperators,
  polluteEveryObject,
  speakAsSomebodyElse,
  readForeignConversation,
  useTheChatFromAStrangePage,
  sendOversizedFrames,
  goOnAtSomebodyElsesScreen,
];

/** Emails, links and exports: what goes out, and where to. */
export const ON_WHAT_GOES_OUT: readonly Attack[] = [
  fetchSomebodyElsesExport,
  receiveSomebodyElsesMail,
  passForSomebodyByALookAlike,
  sendCustomersElsewhere,
  runAFormula,
];

/** Records, chats and tickets of somebody else, reached by an address. */
export const ON_WHOSE_DATA: readonly Attack[] = [
  readTheCoOwnersSupportHistory,
  eraseTheCoOwnersTickets,
  collectAStrangersChat,
  widenOnesIdentityByASecondAddress,
];

/** What is said, to whom, and in whose words. */
export const ON_WHAT_IS_SAID: readonly Attack[] = [
  learnOfAnothersRequest,
  readTheAnswerAfterNotMe,
  readTheAnswerAtSomebodyElsesScreen,
  putWordsIntoARefusal,
];

/** Using up what others need, and what can be learnt beside it. */
export const ON_LIMITS: readonly Attack[] = [
  lockSomebodyOutForADay,
  closeTheChatForAll,
  bombAMailbox,
  learnByAMetricWhoIsACustomer,
];
