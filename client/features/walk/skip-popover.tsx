/** Why an event is skipped: nothing kept is the first answer and as good as any. */
import { type RefObject, useEffect, useRef } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import css from './skip-popover.module.css';

const words = facilitatorWords.walk;

export interface SkipPopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly anchor: RefObject<HTMLElement | null>;
  /** "23:40" */
  readonly time: string;
  readonly onSkip: (reason: string | undefined) => void;
}

export function SkipPopover({ open, onClose, anchor, time, onSkip }: SkipPopoverProps) {
  const title = words.skipTitle(time);
  return (
    <Popover open={open} onClose={onClose} anchor={anchor} label={title} placement="top start">
      <p className={css['title']}>{title}</p>
      <Reasons onSkip={onSkip} />
    </Popover>
  );
}

function Reasons({ onSkip }: Pick<SkipPopoverProps, 'onSkip'>) {
  const first = useRef<HTMLButtonElement>(null);
  const [other, setOther] = useDraft('skip');
  useEffect(() => first.current?.focus(), []);
  const give = (reason: string) => {
    const kept = reason.trim();
    setOther('');
    onSkip(kept === '' ? undefined : kept);
  };
  return (
    <>
      <ul className={css['reasons']}>
        <li>
          <Button ref={first} look="quiet" wide keys="Enter" className={css['reason']} onClick={() => give('')}>
            {words.noReason}
          </Button>
        </li>
        {words.reasons.map((reason) => (
          <li key={reason}>
            <Button look="quiet" wide className={css['reason']} onClick={() => give(reason)}>
              {reason}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={css['other']}
        onSubmit={(event) => {
          event.preventDefault();
          give(other);
        }}
      >
        <Field
          label={words.otherReason}
          hideLabel
          placeholder={words.otherReason}
          size="small"
          maxLength={500}
          value={other}
          onChange={setOther}
        />
        {other.trim() !== '' && (
          <Button type="submit" size="small" keys="Enter">
            {words.skipWith}
          </Button>
        )}
      </form>
    </>
  );
}
