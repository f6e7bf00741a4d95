import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useEffect, useId } from 'react';
import { classes } from './classes.ts';
import css from './field.module.css';
import { Icon } from './icon.tsx';
import { Key } from './key.tsx';
import type { Keys } from './key-preferences.ts';

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** Beside the label: "may stay empty". */
  readonly hint?: string | undefined;
  /** Below the field: who can see it, what becomes of it. */
  readonly note?: ReactNode;
  /** Why what was typed can't be taken. The text stays. */
  readonly refusal?: string | undefined;
  /** The key that leads here, shown at its label. */
  readonly keys?: Keys | undefined;
  /** Focus goes here when it appears: the first field of a dialog. */
  readonly takesFocus?: boolean | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldFrameProps extends FieldWords {
  readonly className?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label, hint, note and refusal around a field, and the ids that tie them together. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, hideLabel, hint, note, refusal, keys, takesFocus = false, className, children } = props;
  const id = useId();
  useEffect(() => {
    if (takesFocus) document.getElementById(id)?.focus();
  }, [id, takesFocus]);
  const [hintId, noteId, refusalId] = [`${id}h`, `${id}n`, `${id}r`];
  const described = classes(hint && hintId, Boolean(note) && noteId, refusal && refusalId);
  return (
    <div className={classes(css['frame'], className)}>
      <div className={classes('lab', css['label'], hideLabel && 'srOnly')}>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span id={hintId} className="muted">
            {hint}
          </span>
        )}
        {keys && <Key keys={keys} quiet />}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': refusal ? true : undefined })}
      {note && (
        <div id={noteId} className={css['note']}>
          {note}
        </div>
      )}
      {/* Always there, so that a refusal is spoken when it appears. */}
      <output id={refusalId} className={css['refusal']}>
        {refusal && (
          <>
            <Icon of={CircleAlert} />
            {refusal}
          </>
        )}
      </output>
    </div>
  );
}
