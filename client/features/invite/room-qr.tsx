import { useState } from 'react';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { freshUrl, keepFresh } from './fresh-links.ts';
import css from './invite.module.css';
import { standingLink } from './role-links.tsx';
import { useLinkUrl } from './use-link-url.ts';

/** The participants' link as a code to scan from the projector. Shown when asked for, at once when it was just made. */
export function RoomQr() {
  const { known, links, refresh } = useLinks();
  const act = useAct();
  const url = useLinkUrl();
  const link = standingLink(links, 'participant');
  const [shown, setShown] = useState<boolean>();
  const [, setMinted] = useState('');
  const address = link && freshUrl(link.id);
  const visible = (shown ?? address !== undefined) && address !== undefined;
  const show = async () => {
    let id = link?.id;
    if (id === undefined) {
      const answer = await act({ type: 'invite-role', role: 'participant' });
      if (!answer.ok) return;
      if (answer.link) keepFresh(answer.link);
      id = answer.link?.id;
      await refresh();
    }
    if (id !== undefined) setMinted((await url(id)) ?? '');
    setShown(true);
  };
  return (
    <section aria-label={words.code} className={css['code']}>
      <h3>{words.code}</h3>
      <p className="small second">{words.codeAbout}</p>
      {visible ? (
        <>
          <QrCode text={address} name={words.codeName} size={216} />
          <CopyButton look="primary" text={address} label={words.copyHere} />
          <Button size="small" look="quiet" onClick={() => setShown(false)}>
            {words.hideCode}
          </Button>
        </>
      ) : (
        known && <Button onClick={() => void show()}>{words.showCode}</Button>
      )}
    </section>
  );
}
