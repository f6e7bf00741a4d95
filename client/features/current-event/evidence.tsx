/** The evidence as it was taken down, and links to where it lies. Nothing is fetched from there. */
import Link from 'lucide-react/icons/link';
import { type ReactNode, useState } from 'react';
import { isSafeUrl, type Source } from 'shared/retro/timeline.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { imageAddress } from '../../api/images.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './evidence.module.css';

export function Evidence({ sources, links }: { readonly sources: readonly Source[]; readonly links?: ReactNode }) {
  const { seat } = useOpenRetro();
  const images = sources.flatMap(({ image, label = '' }) => (image === undefined ? [] : [{ image, label }]));
  const excerpts = sources.flatMap(({ excerpt }) => (excerpt?.trim() ? [excerpt] : []));
  const linked = sources.flatMap(({ url, label }) => (url !== undefined && isSafeUrl(url) ? [{ url, label }] : []));
  const named = sources.flatMap(({ url, label, image }) =>
    url === undefined && label && image === undefined ? [label] : [],
  );
  if (images.length + excerpts.length + linked.length + named.length === 0 && !links) return null;
  return (
    <figure className={css['evidence']} aria-label={eventWords.evidence}>
      {excerpts.map((excerpt) => (
        <Excerpt key={excerpt} text={excerpt} />
      ))}
      {images.map(({ image, label }) => (
        <a key={image} href={imageAddress(seat.retro, image)} target="_blank" rel="noreferrer" className={css['image']}>
          <img src={imageAddress(seat.retro, image)} alt={eventWords.imageAlt(label)} />
          <span className="srOnly">, {eventWords.newTab}</span>
        </a>
      ))}
      <figcaption className={css['sources']}>
        {linked.map(({ url, label }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer" className={css['link']}>
            <Icon of={Link} />
            <span>
              {label ?? hostOf(url)}
              <span className="srOnly">, {eventWords.newTab}</span>
            </span>
          </a>
        ))}
        {named.map((label) => (
          <span key={label} className="muted">
            {label}
          </span>
        ))}
        {links}
      </figcaption>
    </figure>
  );
}

/** Lines and letters that fit without pushing the notes away. */
const shortLines = 8;
const shortText = 700;

function Excerpt({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > shortText || text.split('\n').length > shortLines;
  return (
    <>
      <pre className={classes(css['excerpt'], long && !open && css['clipped'])}>{text}</pre>
      {long && (
        <Button look="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? eventWords.showLess : eventWords.showAll}
        </Button>
      )}
    </>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return eventWords.source;
  }
}
