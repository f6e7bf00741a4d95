import type { Message } from 'shared/documents/aside.ts';
import { clockHere } from '../../ui/clock.ts';
import css from './private-channel.module.css';

export function MessageLine({ message, name }: { readonly message: Message; readonly name: string }) {
  return (
    <li className={css['message']}>
      <span className="muted num">{clockHere(message.at)}</span> <b>{name}</b> {message.text}
    </li>
  );
}
