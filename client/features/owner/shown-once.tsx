/** A secret, this once: to be copied now, and gone from the page when it was stored. */
import { useEffect, useRef } from 'react';
import { ownerWords as words } from 'shared/sentences/owner.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import css from './owner.module.css';

export interface ShownOnceProps {
  readonly title: string;
  readonly secret: string;
  readonly onStored: () => void;
}

export function ShownOnce({ title, secret, onStored }: ShownOnceProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  return (
    <section ref={box} tabIndex={-1} aria-label={title} className={css['secret']}>
      <p>
        <b>{title}.</b> {words.shownOnce}
      </p>
      <code className={css['code']}>{secret}</code>
      <div className={css['acts']}>
        <CopyButton text={secret} label={words.copy} />
        <Button look="quiet" onClick={onStored}>
          {words.stored}
        </Button>
      </div>
    </section>
  );
}
