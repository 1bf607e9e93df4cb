import type { Language } from '../../../../../domain/language.ts';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { Delivery } from '../../directLine/outbox.ts';
import type { Message } from '../chatState.ts';
import { timeOf } from '../dates.ts';
import { CardView } from './cardView.tsx';
import { RichText } from './richTextView.tsx';

const reason = (delivery: Delivery & { state: 'failed' }, texts: WidgetTexts): string => {
  if (delivery.sentence) return delivery.sentence;
  if (delivery.status === 413) return texts.tooLarge;
  if (delivery.status === 429) return texts.tooMany;
  return delivery.status === 404 ? texts.endedMeanwhile : texts.failed;
};

const speaker = (message: Message, texts: WidgetTexts): string => {
  if (message.from === 'customer') return texts.you;
  if (message.from === 'assistant') return texts.assistant;
  return message.name ? `${message.name}, ${texts.person}` : texts.aPerson;
};

/** One message: who, what, when, and whether it went out. `first` and `last` of what the same speaker says in a row. */
export const MessageView = (props: {
  message: Message;
  first: boolean;
  last: boolean;
  connected: boolean;
  language: Language;
  texts: WidgetTexts;
  onRetry: (key: string) => void;
}) => {
  const { message, texts, first, last } = props;
  const { delivery, from } = message;
  const failed = delivery?.state === 'failed' ? delivery : undefined;
  const named = from === 'person' && first;
  return (
    <li class={`message ${from}${first ? ' first' : ''}${failed ? ' failed' : ''}`}>
      <span class={named ? 'speaker' : 'unseen'}>{speaker(message, texts)}</span>
      {message.text !== '' && (
        <div class="bubble">
          {from === 'customer' ? (
            <p dir="auto" class="as-typed">
              {message.text}
            </p>
          ) : (
            <RichText text={message.text} texts={texts} />
          )}
        </div>
      )}
      {message.cards.map((card) => (
        <CardView card={card} texts={texts} />
      ))}
      {delivery?.state === 'sending' && (
        <span class="stamp pending" aria-hidden="true">
          {props.connected ? texts.sending : texts.queued}
        </span>
      )}
      {failed && (
        <span class="failure">
          {reason(failed, texts)}{' '}
          {failed.mayRetry && (
            <button type="button" class="inline" onClick={() => props.onRetry(message.key)}>
              {texts.retry}
            </button>
          )}
        </span>
      )}
      {last && !failed && delivery?.state !== 'sending' && (
        <time class="stamp" dateTime={new Date(message.at).toISOString()}>
          {timeOf(message.at, props.language)}
        </time>
      )}
    </li>
  );
};
