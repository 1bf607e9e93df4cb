import { type Activity, ActivityTypes, type Attachment, InputHints, TextFormatTypes } from 'botbuilder';
import type { Language } from '../../domain/language.ts';
import type { ChatActivity } from '../../models/conversation/conversation.ts';
import type { Outgoing } from '../bot.ts';
import { OWN_SERVICE_URL } from './inProcessAuthentication.ts';

export const SUMMARY_TYPE = 'application/vnd.rightsdesk.summary+json';
export const QUOTE_TYPE = 'application/vnd.rightsdesk.quote+json';
export const CHANNEL_ID = 'directline';

/** The bot as the sender of an activity. */
export const assistant = (name: string) => ({ id: 'assistant', name, role: 'bot' }) as const;

/** One message of the bot as an activity. `channelData.expecting` says what it waits for. */
export const toActivity = (message: Outgoing, locale: string | undefined): Partial<Activity> => {
  const attachments: Attachment[] = [
    ...(message.summary ? [{ contentType: SUMMARY_TYPE, content: message.summary }] : []),
    ...(message.quote ? [{ contentType: QUOTE_TYPE, content: message.quote }] : []),
  ];
  return {
    type: ActivityTypes.Message,
    text: message.text,
    textFormat: TextFormatTypes.Markdown,
    ...(locale !== undefined && { locale }),
    inputHint: message.expecting ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    ...(message.buttons?.length && {
      suggestedActions: {
        to: [],
        actions: message.buttons.map(({ label, value }) => ({ type: 'imBack', title: label, value })),
      },
    }),
    ...(attachments.length > 0 && { attachments }),
    ...(message.expecting && { channelData: { expecting: message.expecting } }),
  };
};

/** What the customer did, as the activity that botbuilder expects. */
export const incomingActivity = (turn: {
  type: 'message' | 'conversationUpdate';
  id: string;
  conversationId: string;
  user: { id: string; name?: string };
  assistantName: string;
  text?: string;
  locale: Language;
  at: Date;
}): Activity =>
  ({
    type: turn.type,
    id: turn.id,
    timestamp: turn.at,
    channelId: CHANNEL_ID,
    serviceUrl: OWN_SERVICE_URL,
    conversation: { id: turn.conversationId },
    from: turn.user,
    recipient: assistant(turn.assistantName),
    locale: turn.locale,
    ...(turn.text !== undefined && { text: turn.text, textFormat: 'plain' }),
    ...(turn.type === 'conversationUpdate' && { membersAdded: [turn.user] }),
  }) as unknown as Activity;

const CLIENT_FIELDS = [
  'text', 'textFormat', 'locale', 'inputHint', 'suggestedActions', 'attachments', 'attachmentLayout', 'channelData',
] as const; // biome-ignore format: a list to read across

/** What clients may see of an activity that the bot sent: everything but botbuilder's routing fields. */
export const toLog = (activity: Partial<Activity>, assistantName: string): ChatActivity => ({
  type: activity.type ?? 'message',
  from: assistant(assistantName),
  ...Object.fromEntries(
    CLIENT_FIELDS.flatMap((field) => (activity[field] === undefined ? [] : [[field, activity[field]]])),
  ),
});
