import type { RequestKind } from '../../../domain/kinds.ts';
import { en as words } from '../../common/en.ts';
import type { ScopeWords } from '../scopeRows.ts';

export const ASK: Record<RequestKind, string> = {
  access: 'Shall I have the copy put together?',
  portability: 'Shall I have the files put together?',
  rectification: 'Shall I have this corrected?',
  erasure: 'Shall I have your data erased?',
  restriction: 'Shall I have this stopped?',
  objection: 'Shall I file your objection?',
  withdrawal: 'Shall I unsubscribe you?',
  do_not_sell: 'Shall I record that?',
  human: 'Shall I pass this on?',
  complaint: 'Shall I pass on your complaint?',
};

export const SCOPE_TITLE: Record<RequestKind, string> = { ...words.kindNames, erasure: 'What erasing means' };

export const SCOPE_WORDS: ScopeWords = {
  account: 'Account',
  address: 'Address',
  newValue: {
    firstName: 'New first name',
    lastName: 'New last name',
    email: 'New e-mail address',
    postalAddress: 'New postal address',
    phone: 'New phone number',
  },
  oldValue: 'So far',
  stops: 'Will be stopped',
  service: {
    newsletter: 'the newsletter',
    marketing: 'all marketing',
    analytics: 'statistics on your use',
    all: 'every use of your data, except keeping it',
  },
  extent: {
    marketing: 'all marketing',
    calls: 'advertising by telephone',
    analytics: 'statistics on your use',
    all: 'every use of your data; your account is closed',
  },
  concerns: 'Concerns',
  erased: 'Will be erased',
  expired: (title) => `${title} that no law makes us keep any more`,
  ifAny: 'If there are any',
  hasToStay: 'Has to stay',
  stays: (title, until, legalBasis) => `${title}, until ${until} (${legalBasis})`,
  checked: {
    label: 'A person checks',
    value: (titles) => `${titles}: we cannot attribute these records to you alone. A person looks at them.`,
  },
  takenAlong: 'Ends as well',
  requestNames: words.requestNames,
  changeMindUntil: 'You can change your mind until',
  latestDate: 'Latest date by law',
};
