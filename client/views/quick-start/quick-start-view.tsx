import { useEffect, useRef, useState, type FormEvent } from 'react';
import { quickStartWords as words } from 'shared/sentences/home.ts';
import { useLocation, useSearchParams } from 'wouter';
import { useStore } from 'zustand';
import { viewersZone } from '../../ui/clock.ts';
import { startDraft } from '../../features/start/start-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeys } from '../../ui/keys.ts';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { missingIn, zoneIsBrowsers } from './made.ts';
import { PastedLines } from './pasted-lines.tsx';
import { Preview } from './preview.tsx';
import css from './quick-start.module.css';
import { useStartReading } from './start-files.ts';
import { useStart } from './use-start.ts';

/** Title, name, pasted lines, what was read from them, and one button (ui.md 01b). */
export default function QuickStartView() {
  const [search] = useSearchParams();
  const then = search.get('then') === 'prepare' ? 'prepare' : 'live';
  const draft = useStore(startDraft);
  const { answer, progress } = useStartReading();
  const reading = answer?.reading;
  const { busy, tries, token, refusal, start } = useStart();
  // Not before it was tried, and gone with the answer.
  const missing = tries > 0 ? missingIn(draft, reading) : {};
  const [typedToken, setTypedToken] = useState('');
  // Whoever came by the button goes on typing: the first answer that is still missing.
  const [begins] = useState(() => (draft.title === '' ? 'title' : draft.name === '' ? 'name' : undefined));
  const form = useRef<HTMLFormElement>(null);
  const [, go] = useLocation();
  const close = () => go('/');
  useKeys([{ keys: 'Esc', run: () => (isTyping() ? leaveField() : close()) }]);
  useEffect(() => {
    if (tries > 0 || token.refusal) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries, token]);
  const send = () => void start(then, typedToken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <title>{`${words.title[then]} ${words.product}`}</title>
      <SkipLink href="#start">{words.skip}</SkipLink>
      <TopBar name={words.product} wordmark>
        <Button look="quiet" size="small" keys="Esc" onClick={close}>
          {words.close}
        </Button>
      </TopBar>
      <main>
        <form ref={form} id="start" className={css['page']} noValidate onSubmit={submit}>
          <h1 className={css['title']}>{words.title[then]}</h1>
          <div className={css['column']}>
            <Field
              label={words.about}
              value={draft.title}
              maxLength={200}
              refusal={missing.title}
              takesFocus={begins === 'title'}
              onChange={(title) => startDraft.setState({ title })}
            />
            <Field
              label={words.name}
              value={draft.name}
              maxLength={80}
              autoComplete="name"
              note={words.nameNote}
              refusal={missing.name}
              takesFocus={begins === 'name'}
              onChange={(name) => startDraft.setState({ name })}
            />
            <PastedLines onSend={send} />
          </div>
          <Preview answer={answer} progress={progress} missing={missing} />
          <div className={css['foot']}>
            <div className={css['footWords']}>
              <p className={css['strong']}>{words.foot[then]}</p>
              <p className="small muted">{then === 'live' ? words.foot.liveAbout : words.foot.prepareAbout}</p>
              {zoneIsBrowsers(draft, reading) && <p className="small muted">{words.zoneShown(viewersZone())}</p>}
            </div>
            {token.needed && (
              <Field
                label={words.token}
                type="password"
                autoComplete="off"
                value={typedToken}
                onChange={setTypedToken}
                note={words.tokenAbout}
                refusal={token.refusal}
                takesFocus
                className={css['token']}
              />
            )}
            <Button type="submit" look="primary" size="large" aria-disabled={busy === undefined ? undefined : true}>
              {busy ?? words.go[then]}
            </Button>
            <p role="alert" className={css['refusal']}>
              {refusal}
            </p>
          </div>
        </form>
      </main>
    </>
  );
}

const isTyping = () => document.activeElement?.matches('input, textarea') ?? false;
const leaveField = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
