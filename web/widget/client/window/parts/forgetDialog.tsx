import { useEffect, useRef } from 'preact/hooks';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';

/** Asks before the chat is deleted, and stays until the server has done it. */
export const ForgetDialog = (props: {
  texts: WidgetTexts;
  busy: boolean;
  failed: boolean;
  onForget: () => void;
  onKeep: () => void;
}) => {
  const { texts, busy } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="forget-title"
      aria-describedby="forget-text"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) props.onKeep();
      }}
    >
      <h2 id="forget-title">{texts.forgetTitle}</h2>
      <p id="forget-text">{texts.forgetText}</p>
      <p role="status" class={props.failed ? 'failure' : 'quiet'}>
        {props.failed ? texts.forgetFailed : busy ? texts.forgetting : ''}
      </p>
      <div class="choices">
        <button type="button" class="strong" aria-disabled={busy} onClick={() => busy || props.onForget()}>
          {texts.forgetYes}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => busy || props.onKeep()}>
          {texts.forgetNo}
        </button>
      </div>
    </dialog>
  );
};
