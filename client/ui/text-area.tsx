import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import css from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { ariaKeys } from './key-names.ts';
import { useEffectiveKeys } from './key-preferences.ts';
import { onMac } from './platform.ts';

export interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'rows'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
  /** The person's own words, set as reading text. */
  readonly serif?: boolean | undefined;
  /** Mod+Enter. */
  readonly onSend?: (() => void) | undefined;
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

function fit(area: Element | null | undefined) {
  if (growsByItself || !(area instanceof HTMLElement)) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** Text over several lines; as high as its text, between `minRows` and `maxRows`. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, note, refusal, keys, takesFocus, className, ...area } = props;
  const { value, onChange, onSend, onKeyDown, minRows = 2, maxRows = 12, serif = false, ...rest } = area;
  const holder = useRef<HTMLSpanElement>(null);
  const effective = useEffectiveKeys(keys);
  useLayoutEffect(() => fit(holder.current?.firstElementChild));
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    const mod = onMac() ? event.metaKey : event.ctrlKey;
    if (!onSend || event.key !== 'Enter' || !mod || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  // Padding and border are 22 px.
  const rows = { minBlockSize: `calc(${minRows}lh + 22px)`, maxBlockSize: `calc(${maxRows}lh + 22px)` };
  return (
    <FieldFrame {...{ label, hideLabel, hint, note, refusal, keys, takesFocus, className }}>
      {(wiring) => (
        <span ref={holder} className={css['holder']}>
          <textarea
            {...rest}
            {...wiring}
            rows={minRows}
            style={rows}
            className={classes(css['field'], css['area'], serif && css['serif'])}
            aria-keyshortcuts={effective && ariaKeys(effective)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={press}
          />
        </span>
      )}
    </FieldFrame>
  );
}
