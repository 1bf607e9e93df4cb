import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../../domain/language.ts';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { ChatSession } from '../chatSession.ts';
import type { ChatState } from '../chatState.ts';
import { Composer } from './composer.tsx';
import { ForgetDialog } from './forgetDialog.tsx';
import { CloseIcon, Mark } from './icons.tsx';
import { Menu } from './menu.tsx';
import { MessageLog } from './messageLog.tsx';
import { OutLink } from './richTextView.tsx';
import { StatusLine } from './statusLine.tsx';

/** The whole window. */
export const App = (props: {
  state: ChatState;
  session: ChatSession;
  texts: WidgetTexts;
  language: Language;
  company: string;
  privacy: string | undefined;
  /** How often the window was opened. */
  opened: number;
  onLanguage: (language: Language) => void;
  onClose: (() => void) | undefined;
}) => {
  const { state, session, texts, language } = props;
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState(0);
  const forgotten = state.phase === 'forgotten';

  useEffect(() => {
    if (forgotten) setAsking(false);
  }, [forgotten]);

  useEffect(() => {
    const { onClose } = props;
    if (!onClose) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !asking) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [props.onClose, asking]);

  const say = (text: string): void => {
    session.say(text);
    setSaid(said + 1);
  };

  return (
    <main class="window">
      <header>
        <span class="mark">
          <Mark />
        </span>
        <div class="names">
          <h1 dir="auto">{props.company || texts.title}</h1>
          <p>{texts.subtitle}</p>
        </div>
        <Menu
          language={language}
          texts={texts}
          privacy={props.privacy}
          mayForget={!forgotten}
          onLanguage={props.onLanguage}
          onForget={() => setAsking(true)}
        />
        {props.onClose && (
          <button type="button" class="icon" aria-label={texts.close} onClick={props.onClose}>
            <CloseIcon />
          </button>
        )}
      </header>
      <StatusLine state={state} online={navigator.onLine} texts={texts} onTryNow={session.nudge} />
      {forgotten ? (
        <div class="ended" role="status">
          <p>{texts.forgotten}</p>
          <button type="button" class="strong" onClick={session.startAgain}>
            {texts.startAgain}
          </button>
        </div>
      ) : (
        <>
          <MessageLog
            state={state}
            language={language}
            texts={texts}
            onRetry={session.retry}
            onFetch={session.file}
            onSay={say}
          />
          <Composer
            expecting={state.expecting}
            language={language}
            texts={texts}
            focus={props.opened + said}
            onSay={say}
          />
        </>
      )}
      {props.privacy && (
        <footer>
          <OutLink href={props.privacy} label={texts.privacy} texts={texts} />
        </footer>
      )}
      {asking && (
        <ForgetDialog
          texts={texts}
          busy={state.phase === 'forgetting'}
          failed={state.phase === 'forgetFailed'}
          onForget={() => void session.forget()}
          onKeep={() => setAsking(false)}
        />
      )}
    </main>
  );
};
