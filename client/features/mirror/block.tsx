/** One block of the mirror, and whether it is kept. */
import type { ReactNode } from 'react';
import type { Mirror, MirrorBlock } from 'shared/retro/mirror.ts';
import { blockText, mirrorWords } from 'shared/sentences/mirror.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './mirror.module.css';
import { about, useKeep } from './use-keep.ts';

const words = mirrorWords.keep;

export interface BlockProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be added to the record; left out where nothing can. */
  readonly keeps?: { readonly mirror: Mirror; readonly block: MirrorBlock };
}

export function Block({ title, children, keeps }: BlockProps) {
  return (
    <section aria-label={title} className={css['block']}>
      <h3>{title}</h3>
      {children}
      {keeps && <KeepLine title={title} {...keeps} />}
    </section>
  );
}

function KeepLine({ title, mirror, block }: { title: string; mirror: Mirror; block: MirrorBlock }) {
  const { kept, unavailable, add } = useKeep(about, blockText(mirror, block));
  if (kept) return <p className={css['keep']}>{words.kept}</p>;
  const keep = () => {
    add();
    announce(words.announced);
  };
  return (
    <p className={css['keep']}>
      <span className="muted">{words.not}</span>
      <Button look="quiet" size="small" className={css['add']} unavailable={unavailable} onClick={keep}>
        {words.add}
        <span className="srOnly"> {title}</span>
      </Button>
    </p>
  );
}
