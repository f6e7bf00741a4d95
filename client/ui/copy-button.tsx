import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { announce } from './announcer.ts';
import { Button, type ButtonLook } from './button.tsx';
import { copyText } from './clipboard.ts';
import css from './copy-button.module.css';
import { Icon } from './icon.tsx';
import type { Keys } from './key-preferences.ts';
import { words } from './words.ts';

export interface CopyButtonProps extends ButtonLook {
  /** Or where it comes from; undefined when there is nothing to copy, which whoever gave it has said. */
  readonly text: string | (() => string | undefined | Promise<string | undefined>);
  readonly label?: string | undefined;
  /** A fuller name for readers, where several stand together. It contains the label. */
  readonly name?: string | undefined;
  readonly keys?: Keys | undefined;
}

/** ms that "Copied" stands. */
const stands = 2500;

export function CopyButton({ text, label = words.copy, name, ...look }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), stands);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const given = typeof text === 'string' ? text : await text();
    if (given === undefined) return;
    const done = await copyText(given);
    setCopied(done);
    announce(done ? words.copied : words.copyRefused, done ? 'polite' : 'assertive');
  };
  return (
    <Button
      {...look}
      className={copied ? css['copied'] : undefined}
      icon={<Icon of={copied ? Check : Copy} />}
      aria-label={name}
      onClick={() => void copy()}
    >
      {/* Both words lie on each other, so that nothing beside it moves. */}
      <span className={css['words']}>
        <span className={copied ? css['off'] : undefined}>{label}</span>
        <span className={copied ? undefined : css['off']}>{words.copied}</span>
      </span>
    </Button>
  );
}
