import type { Message } from 'shared/documents/aside.ts';
import { clockText } from '../../ui/clock.ts';
import css from './private-channel.module.css';

/** Meeting times are those of whoever reads them. */
const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function MessageLine({ message, name }: { readonly message: Message; readonly name: string }) {
  return (
    <li className={css['message']}>
      <span className="muted num">{clockText(message.at, readersZone())}</span> <b>{name}</b> {message.text}
    </li>
  );
}
