import { soundWords as words } from 'shared/sentences/sounds.ts';
import { useStore } from 'zustand';
import { useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { canSound, chime } from '../../ui/chime.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { choose, chosen } from './chosen.ts';
import css from './sounds.module.css';
import { tunes } from './tunes.ts';
import { kindsFor } from './use-chimes.ts';

export default function SoundsDialog({ onClose }: { readonly onClose: () => void }) {
  const { seat } = useOpenRetro();
  const wanted = useStore(chosen);
  const dontCall = useRetro((view) => view.desk?.aboutMe.dontCall === true);
  const unavailable = canSound() ? undefined : words.none;
  return (
    <Dialog open onClose={onClose} title={words.title} size="small" dismissable>
      <p className="second">{words.about}</p>
      <div className={css['kinds']}>
        {kindsFor(seat.role).map((kind) => (
          <Switch
            key={kind}
            label={words.kinds[kind].label}
            description={kind === 'turn' && dontCall ? words.notCalled : words.kinds[kind].more}
            checked={wanted.has(kind)}
            unavailable={unavailable}
            onChange={(on) => {
              choose(kind, on);
              if (on) void chime(tunes[kind]);
            }}
          />
        ))}
      </div>
      <p className="small muted">{words.preview}</p>
    </Dialog>
  );
}
