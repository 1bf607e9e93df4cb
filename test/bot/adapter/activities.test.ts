import { describe, expect, it } from 'vitest';
import { toActivity, toLog } from '../../../bot/adapter/activities.ts';
import { maskCardNumbers } from '../../../bot/adapter/maskCardNumbers.ts';

describe('a message of the bot as an activity', () => {
  it('carries text, language and what it waits for', () => {
    expect(toActivity({ text: 'Your **address**?', expecting: 'address' }, 'de')).toEqual({
      type: 'message',
      text: 'Your **address**?',
      textFormat: 'markdown',
      locale: 'de',
      inputHint: 'expectingInput',
      channelData: { expecting: 'address' },
    });
    expect(toActivity({ text: 'Done.' }, 'en').inputHint).toBe('acceptingInput');
  });

  it('offers buttons as suggested actions that send their value', () => {
    const { suggestedActions } = toActivity(
      { text: 'Sure?', buttons: [{ label: 'Yes, erase', value: 'yes' }] },
      'en',
    );
    expect(suggestedActions?.actions).toEqual([{ type: 'imBack', title: 'Yes, erase', value: 'yes' }]);
  });

  it('attaches summary and quote', () => {
    const summary = { title: 'Erasure', rows: [{ label: 'Account', value: 'j***@example.org' }] };
    const quote = {
      text: 'We keep invoices.',
      source: 'Privacy policy, 4.2',
      url: 'https://a.example/p#4.2',
    };
    expect(toActivity({ text: 'Look', summary, quote }, 'en').attachments).toEqual([
      { contentType: 'application/vnd.rightsdesk.summary+json', content: summary },
      { contentType: 'application/vnd.rightsdesk.quote+json', content: quote },
    ]);
  });

  it('shows clients nothing of how botbuilder routes it', () => {
    const sent = {
      ...toActivity({ text: 'hi' }, 'en'),
      serviceUrl: 'urn:x',
      recipient: { id: 'dl_a', name: '' },
      replyToId: 'x',
      callerId: 'y',
    };
    expect(toLog(sent, 'Mia')).toEqual({
      type: 'message',
      from: { id: 'assistant', name: 'Mia', role: 'bot' },
      text: 'hi',
      textFormat: 'markdown',
      locale: 'en',
      inputHint: 'acceptingInput',
    });
  });
});

describe('card numbers', () => {
  it.each([
    ['my card 4111 1111 1111 1111 please', 'my card •••• 1111 please'],
    ['4111-1111-1111-1111', '•••• 1111'],
    ['378282246310005.', '•••• 0005.'],
  ])('are masked: %s', (typed, kept) => {
    expect(maskCardNumbers(typed)).toBe(kept);
  });

  it.each(['code 12345678', '4111 1111 1111 1112', '+41 79 123 45 67', 'RD-7K3M-9QPX', 'order 100234'])(
    'are not seen in: %s',
    (typed) => {
      expect(maskCardNumbers(typed)).toBe(typed);
    },
  );
});
