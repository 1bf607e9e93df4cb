/** An activity of Direct Line 3.0, as far as this client reads it. */
export interface Activity {
  id: string;
  type: string;
  /** ISO 8601, set by the server. */
  timestamp?: string;
  from: { id: string; name?: string; role?: string };
  text?: string;
  attachments: Attachment[];
  suggestions: Suggestion[];
  clientActivityID?: string;
  /** What the message waits for (`code`, `address`, ...). */
  expecting?: string;
  /** Set when a person of the company speaks, to the name that customers may see. */
  person?: string;
}

export interface Attachment {
  contentType: string;
  content: unknown;
  /** Of a file: what it is called, how large it is in bytes, and where it is. */
  name?: string;
  size?: number;
  url?: string;
}

/** A button: `value` is sent as the customer's words. */
export interface Suggestion {
  label: string;
  value: string;
}

export interface ActivitySet {
  activities: Activity[];
  watermark?: string;
}

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

const readSuggestion = (action: Loose): Suggestion[] => {
  const value = text(action.value) ?? text(action.title);
  return value && (action.type === 'imBack' || action.type === 'messageBack')
    ? [{ label: text(action.title) ?? value, value }]
    : [];
};

const readAttachment = ({ contentType, content, contentUrl, name, size }: Loose): Attachment => ({
  contentType: text(contentType)!,
  content,
  ...(text(contentUrl) && { url: text(contentUrl)! }),
  ...(text(name) && { name: text(name)! }),
  ...(typeof size === 'number' && { size }),
});

const readActivity = (raw: Loose): Activity[] => {
  const id = text(raw.id);
  const type = text(raw.type);
  if (!id || !type) return [];
  const from = isObject(raw.from) ? raw.from : {};
  const data = isObject(raw.channelData) ? raw.channelData : {};
  const optional = {
    timestamp: text(raw.timestamp),
    text: text(raw.text),
    clientActivityID: text(data.clientActivityID),
    expecting: text(data.expecting),
    person: data.person === true ? (text(from.name) ?? '') : undefined,
  };
  return [
    {
      id,
      type,
      from: {
        id: text(from.id) ?? '',
        ...(text(from.name) && { name: text(from.name)! }),
        ...(text(from.role) && { role: text(from.role)! }),
      },
      attachments: list(raw.attachments).flatMap((one) =>
        text(one.contentType) ? [readAttachment(one)] : [],
      ),
      suggestions: list(isObject(raw.suggestedActions) ? raw.suggestedActions.actions : undefined).flatMap(
        readSuggestion,
      ),
      ...(Object.fromEntries(
        Object.entries(optional).filter(([, value]) => value !== undefined),
      ) as Partial<Activity>),
    },
  ];
};

/** Reads an answer of `/activities` or a frame of the stream. What has no id or type is left out; nothing throws. */
export const readActivitySet = (raw: unknown): ActivitySet => {
  if (!isObject(raw)) return { activities: [] };
  const watermark =
    text(raw.watermark) ?? (typeof raw.watermark === 'number' ? String(raw.watermark) : undefined);
  return {
    activities: list(raw.activities).flatMap(readActivity),
    ...(watermark !== undefined && { watermark }),
  };
};

/** Whether the customer said it: the server names the role, and their ids start with `dl_`. */
export const isFromCustomer = (activity: Activity): boolean =>
  activity.from.role ? activity.from.role === 'user' : activity.from.id.startsWith('dl_');
