/** Formatting of the open note, who said a line, its label, and who can see all this. Loaded with the editor. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import SpellCheck from 'lucide-react/icons/spell-check';
import Tag from 'lucide-react/icons/tag';
import UserRound from 'lucide-react/icons/user-round';
import { noteLabels } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { noteWordingWords } from 'shared/sentences/note-wording.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useNames } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { EditorToolbar } from '../../ui/editor/toolbar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Key } from '../../ui/key.tsx';
import { useKeys } from '../../ui/keys.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { LabelIcon } from '../../ui/prose/label-mark.tsx';
import css from './notes-desk.module.css';
import { setLabel, setSpeaker } from './remark.ts';
import { useWordingOn } from './use-wording-on.ts';
import { isInLine, useAskKnown } from './wording-acts.ts';
import { quoteLine, type WordingCardProps } from './wording-card.tsx';

const words = notesWords;
const wording = noteWordingWords;

export interface NotesToolbarProps {
  readonly editor: Editor | undefined;
  /** Says what the start of a line offers; room for it is left while nothing else is to be said. */
  readonly hint: boolean;
  readonly keys: WordingCardProps['keys'];
}

export default function NotesToolbar({ editor, hint, keys }: NotesToolbarProps) {
  const ask = useAskKnown();
  useKeys([
    { ...keys.quote, run: () => (isInLine(editor) ? quoteLine(editor) : announce(wording.noLine)) },
    { ...keys.known, run: ask },
  ]);
  return (
    <EditorToolbar editor={editor} label={words.format}>
      {editor && (
        <>
          <WhoSaidIt editor={editor} />
          <LabelLine editor={editor} />
          <WordingHints />
        </>
      )}
      {hint && (
        <p className={css['hint']}>
          {words.hint[0]} <Key keys="@" /> {words.hint[1]} <Key keys="/" /> {words.hint[2]}
        </p>
      )}
    </EditorToolbar>
  );
}

/** Off until its writer wants it. */
function WordingHints() {
  const [on, set] = useWordingOn();
  const toggle = () => {
    set(!on);
    announce(on ? wording.isOff : wording.isOn);
  };
  return (
    <Button size="small" look="quiet" icon={<Icon of={SpellCheck} />} pressed={on} onClick={toggle}>
      <span className={css['toggle']}>{wording.toggle}</span>
    </Button>
  );
}

/** A menu closes first and gives focus back to its button; then the line takes it. */
function afterwards(act: () => void): () => void {
  return () => requestAnimationFrame(() => requestAnimationFrame(act));
}

function WhoSaidIt({ editor }: { readonly editor: Editor }) {
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const speaker = useLineFact(editor, 'speaker');
  const set = (person: string | null, told: string) =>
    afterwards(() => {
      setSpeaker(editor, person);
      announce(told);
    });
  return (
    <MenuButton
      label={words.who.title}
      iconOnly
      icon={<Icon of={UserRound} />}
      look="quiet"
      size="small"
      items={[
        ...roster.map(({ id }) => ({ id, label: names.of(id), run: set(id, words.who.set(names.of(id))) })),
        ...(speaker === undefined
          ? []
          : (['separator', { id: '-', label: words.who.none, run: set(null, words.who.cleared) }] as const)),
      ]}
    />
  );
}

function LabelLine({ editor }: { readonly editor: Editor }) {
  const label = useLineFact(editor, 'label');
  return (
    <MenuButton
      label={words.label.title}
      iconOnly
      icon={<Icon of={Tag} />}
      look="quiet"
      size="small"
      items={[
        ...noteLabels.map((each) => ({
          id: each,
          label: eventWords.labels[each],
          icon: <LabelIcon label={each} />,
          run: afterwards(() => {
            setLabel(editor, each);
            announce(words.label.set(eventWords.labels[each]));
          }),
        })),
        ...(label === undefined
          ? []
          : ([
              'separator',
              {
                id: '-',
                label: words.label.none,
                run: afterwards(() => {
                  setLabel(editor, null);
                  announce(words.label.cleared);
                }),
              },
            ] as const)),
      ]}
    />
  );
}

function useLineFact(editor: Editor, name: 'speaker' | 'label'): string | undefined {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const value: unknown = now.getAttributes('paragraph')[name];
      return typeof value === 'string' ? value : undefined;
    },
  });
}
