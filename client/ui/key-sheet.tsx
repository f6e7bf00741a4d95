import { useState } from 'react';
import { announce } from './announcer.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Key } from './key.tsx';
import { KeyChange } from './key-change.tsx';
import { worksNow } from './keys.ts';
import { keysSpoken } from './key-names.ts';
import {
  changeKeys,
  effectiveKeys,
  type Keys,
  resetKeys,
  type Shortcut,
  useEffectiveKeys,
  useSingleKeys,
} from './key-preferences.ts';
import css from './key-sheet.module.css';
import { Switch } from './switch.tsx';
import { words } from './words.ts';

export interface KeyRow {
  readonly title: string;
  readonly keys: Keys | readonly Keys[];
  /** Its keys mean something else on other screens: it works where bindings of this name are (keys.ts). */
  readonly of?: string | undefined;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export interface KeySheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly groups: readonly KeyGroup[];
}

const isList = (keys: KeyRow['keys']): keys is readonly Keys[] => Array.isArray(keys);
const listed = ({ keys }: KeyRow): readonly Keys[] => (isList(keys) ? keys : [keys]);

/** Every key of a screen. Single keys can be switched off here, and shortcuts given another key. */
export function KeySheet({ open, onClose, groups }: KeySheetProps) {
  const single = useSingleKeys();
  const [changing, setChanging] = useState(false);
  const head = (
    <>
      <Switch label={words.keys.single} checked={single.on} onChange={single.set} className="small second" />
      <Button look="quiet" size="small" pressed={changing} onClick={() => setChanging(!changing)}>
        {changing ? words.keys.changed : words.keys.change}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.keys.title} size="wide" head={head} dismissable={!changing}>
      <p className="small second">{words.keys.about}</p>
      {changing && (
        <Button size="small" className={css['reset']} onClick={resetKeys}>
          {words.keys.back}
        </Button>
      )}
      <div className={css['columns']}>
        {groups.map((group) => (
          <section key={group.title} className={css['group']}>
            <h3 className={css['title']}>{group.title}</h3>
            <ul>
              {group.rows.map((row) => (
                <Row key={row.title} row={row} group={group} changing={changing} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

export default KeySheet;

function Row({ row, group, changing }: { readonly row: KeyRow; readonly group: KeyGroup; readonly changing: boolean }) {
  // Read here too, so that a changed key is drawn in its row.
  useEffectiveKeys(undefined);
  const change = (shortcut: Shortcut, notation: string): string | null => {
    const holder = group.rows.find((other) =>
      listed(other).some((keys) => keys !== shortcut && effectiveKeys(keys).split(' ').includes(notation)),
    );
    if (holder) return words.keys.taken(holder.title);
    changeKeys(shortcut.id, notation);
    announce(words.keys.now(row.title, keysSpoken(notation)));
    return null;
  };
  const now = listed(row).some((keys) => worksNow(effectiveKeys(keys), row.of));
  return (
    <li className={css['row']}>
      <span>
        {row.title}
        {!now && <span className="small muted"> {words.keys.notNow}</span>}
      </span>
      <span className={css['keys']}>
        {listed(row).map((keys) =>
          changing && typeof keys !== 'string' ? (
            <KeyChange key={keys.id} title={row.title} shortcut={keys} change={(notation) => change(keys, notation)} />
          ) : (
            <Key key={typeof keys === 'string' ? keys : keys.id} keys={keys} />
          ),
        )}
      </span>
    </li>
  );
}
