/** What was sent to an address, newest first, and what became of it. */
import { useEffect, useState } from 'react';
import type { DeliveryView, WebhookView } from 'shared/protocol/webhooks.ts';
import { ownerWords } from 'shared/sentences/owner.ts';
import { deliveriesOf } from '../../api/owner.ts';
import { clockText, dayText, viewersZone } from '../../ui/clock.ts';
import { Loading } from '../../ui/loading.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './owner.module.css';

const words = ownerWords.webhooks;

export function Deliveries({ webhook: { id, last } }: { readonly webhook: WebhookView }) {
  const [all, setAll] = useState<readonly DeliveryView[]>();
  // Asked again after each letter: a test was sent, or one more arrived.
  const newest = last?.at;
  useEffect(() => {
    let isWanted = true;
    void deliveriesOf(id).then((answer) => isWanted && setAll(answer.ok ? answer.deliveries : []));
    return () => {
      isWanted = false;
    };
  }, [id, newest]);
  if (!all) return <Loading />;
  if (all.length === 0) return <QuietLine>{words.nothingYet}</QuietLine>;
  return (
    <ol className={css['log']}>
      {all.map((delivery) => (
        <li key={`${delivery.at} ${delivery.attempt} ${delivery.event}`} className="small">
          <span className="num muted">{momentText(delivery.at)}</span> {words.logRow(delivery)}
          {delivery.next !== undefined && <span className="muted">, {words.again(momentText(delivery.next))}</span>}
        </li>
      ))}
    </ol>
  );
}

/** "4 Mar 14:02" on the viewer's clock. */
export function momentText(at: number): string {
  const zone = viewersZone();
  return `${dayText(at, zone, { weekday: false, year: false })} ${clockText(at, zone)}`;
}
