/** Short messages among those who lead the room: the last one, or all of them, and the field to answer. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Message } from 'shared/documents/aside.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { MessageLine } from './message-line.tsx';
import css from './private-channel.module.css';

const words = floorWords.channel;
const none: readonly Message[] = [];

export interface PrivateChannelProps {
  readonly keys?: Shortcut | undefined;
  readonly level?: 2 | 3 | undefined;
  /** All messages at once, newest below; otherwise the last one, with a way to the others. */
  readonly whole?: boolean | undefined;
}

/** Nothing at all for whoever leads alone. */
export function PrivateChannel({ keys, level = 2, whole = false }: PrivateChannelProps) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const messages = useRetro((view) => view.aside?.messages ?? none);
  const names = useNames();
  const field = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const Heading = `h${level}` as const;
  const others = roster
    .filter((person) => leadsTheRoom(person.role) && person.id !== seat.person)
    .map((person) => names.of(person.id));
  useKeys(keys ? [{ ...keys, run: () => field.current?.querySelector('input')?.focus() }] : [], others.length > 0);
  if (others.length === 0) return null;
  const all = whole || open;
  const shown = all ? messages : messages.slice(-1);
  return (
    <section aria-label={words.region} className={css['channel']}>
      <div className={css['head']}>
        <Heading className="lab">{words.title(others)}</Heading>
        <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
      </div>
      {messages.length === 0 && <QuietLine>{words.none}</QuietLine>}
      <Scrolled count={messages.length} on={all}>
        {shown.map((message, index) => (
          // Messages are appended and never change: their place is their key.
          // oxlint-disable-next-line react/no-array-index-key
          <MessageLine
            key={index}
            message={message}
            name={message.from === seat.person ? words.you : names.of(message.from)}
          />
        ))}
      </Scrolled>
      {!whole && messages.length > 1 && (
        <Button
          look="quiet"
          size="small"
          className={css['earlier']}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.fewer : words.earlier(messages.length - 1)}
        </Button>
      )}
      <div ref={field}>
        <Compose label={words.field(others)} keys={keys} />
      </div>
    </section>
  );
}

/** The newest message in sight. */
function Scrolled({
  count,
  on,
  children,
}: {
  readonly count: number;
  readonly on: boolean;
  readonly children: ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (on && count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count, on]);
  return (
    <ol ref={list} className={css['messages']}>
      {children}
    </ol>
  );
}

function Compose({ label, keys }: { readonly label: string; readonly keys: Shortcut | undefined }) {
  const act = useAct();
  const [text, setText] = useDraft('message');
  const send = async () => {
    const message = text.trim();
    if (message === '') return;
    const answer = await act({ type: 'message', text: message });
    if (answer.ok) setText('');
  };
  return (
    <form
      className={css['compose']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        label={label}
        hideLabel
        placeholder={label}
        size="small"
        maxLength={1000}
        keys={keys}
        value={text}
        onChange={setText}
      />
      {text !== '' && (
        <Button type="submit" size="small" keys="Enter">
          {words.send}
        </Button>
      )}
    </form>
  );
}
