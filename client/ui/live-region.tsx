import { useEffect, useState } from 'react';
import { onAnnounce } from './announcer.ts';
import { classes } from './classes.ts';
import css from './live-region.module.css';

const silent = { polite: '', assertive: '' };

/** Two empty regions that speak what `announce` is given. Mounted once, before anything is said. */
export function LiveRegion() {
  const [said, setSaid] = useState(silent);
  useEffect(
    () =>
      onAnnounce((text, urgency) =>
        // The same words twice are only spoken twice if the text differs: a no-break space at the end, by turns.
        setSaid((before) => ({ ...silent, [urgency]: before[urgency] === text ? `${text}\u00a0` : text })),
      ),
    [],
  );
  // The attribute keeps React Aria from making it inert behind a dialog.
  return (
    <div className={classes('srOnly', css['region'])} data-react-aria-top-layer="true">
      <output aria-atomic="true">{said.polite}</output>
      <div role="alert" aria-atomic="true">
        {said.assertive}
      </div>
    </div>
  );
}
