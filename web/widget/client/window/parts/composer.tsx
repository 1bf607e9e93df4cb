import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../../domain/language.ts';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import { lengthHint } from '../dates.ts';
import { SendIcon } from './icons.tsx';

/** What the keyboard and the browser's own memory should offer for the answer that is waited for. */
const hints = (expecting: string | undefined, texts: WidgetTexts) => {
  if (expecting === 'code') {
    return {
      inputMode: 'numeric',
      autoComplete: 'one-time-code',
      placeholder: texts.placeholderCode,
    } as const;
  }
  if (expecting === 'address') {
    return { inputMode: 'email', autoComplete: 'email', placeholder: texts.placeholderAddress } as const;
  }
  return { inputMode: 'text', autoComplete: 'off', placeholder: texts.placeholder } as const;
};

/** A touch screen shows its keyboard with the focus, which would hide what there is to read. */
const fingers = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Where the customer writes. Enter sends, Shift+Enter breaks the line; keys that build a character do neither. */
export const Composer = (props: {
  expecting: string | undefined;
  language: Language;
  texts: WidgetTexts;
  /** Changes when the window was opened or something was said: the focus belongs here again. */
  focus: number;
  onSay: (text: string) => void;
}) => {
  const { texts } = props;
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = lengthHint(text.length, props.language, texts);

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, 140)}px`;
  }, [text]);

  useEffect(() => {
    if (props.focus > 0 && !fingers()) area.current?.focus();
  }, [props.focus]);

  const send = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    props.onSay(text.trim());
    setText('');
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) send(event);
  };

  return (
    <form class="composer" onSubmit={send}>
      <div class="field">
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          aria-label={texts.composer}
          aria-describedby={hint ? 'length' : undefined}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...hints(props.expecting, texts)}
        />
        <button type="submit" class="send" aria-label={texts.send} disabled={text.trim() === ''}>
          <SendIcon />
        </button>
      </div>
      {hint && (
        <p id="length" class={text.length > 10_000 ? 'hint over' : 'hint'}>
          {hint}
        </p>
      )}
    </form>
  );
};
