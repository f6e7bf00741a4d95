import { useEffect, useState } from 'react';
import { onAnnounce, type Urgency } from './announcer.ts';
import { classes } from './classes.ts';
import css from './live-region.module.css';

interface Said {
  readonly id: number;
  readonly text: string;
  readonly urgency: Urgency;
  readonly at: number;
}

/** ms: what comes together stands together, so that all of it is spoken. */
const together = 1000;

/**
 * Two regions that speak what `announce` is given, each sentence once: what is added is spoken, also when the same
 * words were the last, and no sentence takes the place of another that came a moment before. Mounted once, before anything is said.
 */
export function LiveRegion() {
  const [said, setSaid] = useState<readonly Said[]>([]);
  useEffect(
    () =>
      onAnnounce((text, urgency) => {
        const at = performance.now();
        setSaid((before) => [
          ...before.filter((each) => at - each.at < together),
          { id: (before.at(-1)?.id ?? 0) + 1, text, urgency, at },
        ]);
      }),
    [],
  );
  const of = (urgency: Urgency) =>
    said.flatMap((each) => (each.urgency === urgency ? <span key={each.id}>{each.text} </span> : []));
  // The attribute keeps React Aria from making it inert behind a dialog.
  return (
    <div className={classes('srOnly', css['region'])} data-react-aria-top-layer="true">
      <output aria-atomic="false">{of('polite')}</output>
      <div role="alert" aria-atomic="false">
        {of('assertive')}
      </div>
    </div>
  );
}
