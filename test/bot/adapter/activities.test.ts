import { describe, expect, it } from 'vitest';
import { toActivity, toLog } from '../../../bot/adapter/activities.ts';

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
