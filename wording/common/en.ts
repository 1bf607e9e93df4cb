import { number } from './format.ts';
import type { CommonTexts } from './types.ts';

export const en: CommonTexts = {
  kindNames: {
    access: 'A copy of your data',
    portability: 'Your data in a format to take along',
    rectification: 'Correcting your data',
    erasure: 'Erasing your data',
    restriction: 'Pausing the use of your data',
    objection: 'An objection to the use of your data',
    withdrawal: 'Unsubscribing',
    do_not_sell: 'Not selling or sharing your data',
    human: 'Talking to a person',
    complaint: 'A complaint',
  },
  purposeNames: {
    status: 'How your requests are doing',
    cancel: 'Cancelling a request',
    download: 'Downloading your data',
  },
  requestNames: {
    access: 'request for a copy of your data',
    portability: 'request for your data to take along',
    rectification: 'request to correct your data',
    erasure: 'request to erase your data',
    restriction: 'request to pause the use of your data',
    objection: 'objection to the use of your data',
    withdrawal: 'request to unsubscribe',
    do_not_sell: 'request not to sell or share your data',
    human: 'message to our team',
    complaint: 'complaint',
  },
  entries: (count) => (count === 1 ? '1 entry' : `${number(count, 'en')} entries`),
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
};
