import Image from 'lucide-react/icons/image';
import Link from 'lucide-react/icons/link';
import Quote from 'lucide-react/icons/text-quote';
import X from 'lucide-react/icons/x';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { isSafeUrl, type Source, type TimelineEvent } from 'shared/retro/timeline.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { serverNow } from '../../sync/clock.ts';
import { imageAddress } from '../../api/images.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { useTyped } from '../../sync/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ImageButton } from './image-button.tsx';
import css from './sources-editor.module.css';
import { imagesIn, useAddImages } from './use-add-images.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.sources;

/** The board's limits (documents/board.ts). */
const most = 50;
const longestExcerpt = 20_000;
const longestLabel = 200;

/** Evidence of an event: links, lines taken down as they stood, images. Paste any; the tool tells them apart. */
export function SourcesEditor({ event }: { readonly event: TimelineEvent }) {
  const acts = useTimelineActs();
  const [text, setText] = useDraft(`source:${event.id}`);
  const [refusal, setRefusal] = useState<string>();
  const images = useAddImages(event.id, most);
  const take = (moved: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
    const files = imagesIn(data);
    if (files.length === 0) return;
    moved.preventDefault();
    moved.stopPropagation();
    void images.add(files);
  };
  const write = (sources: readonly Source[]) => acts.change(event.id, { sources });
  const add = () => {
    const typed = text.trim();
    if (typed === '') return;
    if (event.sources.length >= most) return setRefusal(words.many);
    const read = sourceFrom(typed, new Date(serverNow()).toISOString());
    if (typeof read === 'string') return setRefusal(read);
    write([...event.sources, read]);
    setText('');
    setRefusal(undefined);
  };
  return (
    // A pasted or dropped image is taken wherever it lands among the sources; the button is the way for everybody else.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={words.title}
      className={css['sources']}
      onPaste={(paste) => take(paste, paste.clipboardData)}
      onDragOver={(drag) => drag.dataTransfer.types.includes('Files') && drag.preventDefault()}
      onDrop={(drop) => take(drop, drop.dataTransfer)}
    >
      <p className="lab">
        {words.title}
        <span className="muted">{words.about}</span>
      </p>
      {event.sources.length > 0 && (
        <ul className={css['list']}>
          {event.sources.map((source, index) => (
            <SourceRow
              // A source is its place in the list; two may be alike.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              source={source}
              onChange={(next) => write(event.sources.map((each, at) => (at === index ? next : each)))}
              onRemove={() => write(event.sources.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <div className={css['add']}>
        <TextArea
          label={words.add}
          hideLabel
          placeholder={words.add}
          minRows={1}
          maxRows={6}
          value={text}
          onChange={(next) => {
            setText(next);
            setRefusal(undefined);
          }}
          onKeyDown={(key) => {
            if (key.key !== 'Enter' || key.shiftKey || text.includes('\n')) return;
            key.preventDefault();
            add();
          }}
          onSend={add}
          refusal={refusal}
          className={css['field']}
        />
        <Button onClick={add}>{words.go}</Button>
      </div>
      <ImageButton images={images} />
    </section>
  );
}

/** A link or an excerpt, or the sentence that says why it is neither. Nothing is fetched, now or later. */
function sourceFrom(typed: string, capturedAt: string): Source | string {
  const oneWord = !/\s/.test(typed);
  if (oneWord && isSafeUrl(typed)) return { kind: 'link', url: typed, capturedAt };
  // What begins like an address of another kind (script, data, file) is no evidence.
  if (oneWord && /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[\w.-]+:\d+$/.test(typed)) return words.unsafe;
  if (typed.length > longestExcerpt) return words.long;
  return { kind: 'excerpt', excerpt: typed, capturedAt };
}

interface SourceRowProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
  readonly onRemove: () => void;
}

function SourceRow({ source, onChange, onRemove }: SourceRowProps) {
  const { seat } = useOpenRetro();
  const isLink = source.kind === 'link';
  const [refusal, setRefusal] = useState<string>();
  const label = useTyped(source.label ?? '', (next) => {
    const { label: _, ...rest } = source;
    const name = next.trim().slice(0, longestLabel);
    onChange(name === '' ? rest : { ...rest, label: name });
  });
  const content = useTyped((isLink ? source.url : source.excerpt) ?? '', (next) => {
    const read = isLink && !isSafeUrl(next.trim()) ? words.unsafe : sourceFrom(next.trim(), source.capturedAt ?? '');
    if (isLink ? typeof read === 'string' : next.trim() === '') return setRefusal(isLink ? words.unsafe : undefined);
    setRefusal(undefined);
    onChange({ ...source, ...(isLink ? { url: next.trim() } : { excerpt: next.slice(0, longestExcerpt) }) });
  });
  return (
    <li className={css['source']}>
      <Icon of={isLink ? Link : source.kind === 'image' ? Image : Quote} />
      <div className={css['field']}>
        {source.image !== undefined ? (
          <img
            className={css['picture']}
            src={imageAddress(seat.retro, source.image)}
            alt={eventWords.imageAlt(source.label ?? '')}
          />
        ) : isLink ? (
          <Field
            label={words.link}
            hideLabel
            size="small"
            value={content.text}
            onChange={content.type}
            onBlur={content.settle}
            refusal={refusal}
            inputMode="url"
            autoComplete="off"
          />
        ) : (
          <TextArea
            label={words.excerpt}
            hideLabel
            minRows={1}
            maxRows={8}
            value={content.text}
            onChange={content.type}
            onBlur={content.settle}
            className={css['excerpt']}
          />
        )}
      </div>
      <Field
        className={css['label']}
        label={words.label}
        hideLabel
        size="small"
        placeholder={words.labelExample}
        value={label.text}
        maxLength={longestLabel}
        onChange={label.type}
        onBlur={label.settle}
      />
      <IconButton size="small" label={words.remove} icon={<Icon of={X} />} onClick={onRemove} />
    </li>
  );
}
