/** What of a passage everyone can read now, as it was released, each to be taken back. */
import { withdraw } from 'shared/documents/desk.ts';
import type { DeskRelease } from 'shared/retro/accounts.ts';
import { plainText } from 'shared/retro/prose.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { usePassageProse, type AccountHere } from '../../sync/use-account.ts';
import { useDocument, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './own-passage.module.css';

const words = accountWords.release;

export interface ReleasedListProps {
  readonly here: AccountHere;
  readonly passage: string;
  readonly releases: readonly DeskRelease[];
}

export function ReleasedList({ here, passage, releases }: ReleasedListProps) {
  const now = plainText(usePassageProse(here.doc, passage));
  const desk = useDocument('desk');
  const events = useRetro((view) => view.events);
  const zone = useStage((stage) => stage.about.zone);
  if (releases.length === 0) return null;
  const takeBack = (id: string) => {
    if (!desk) return;
    withdraw(desk, 'releases', id);
    announce(words.takenBack);
  };
  const at = (id: string) => {
    const event = events.find((each) => each.id === id);
    return event ? eventTime(event, zone) : words.eventGone;
  };
  return (
    <ul className={css['released']} aria-label={words.list}>
      {releases.map((release) => (
        <li key={release.id}>
          {(releases.length > 1 || !now.includes(release.text)) && (
            <blockquote className={css['releasedText']}>{release.text}</blockquote>
          )}
          <p className={css['meta']}>
            <PrivateMark seen="everyone">{words.at(at(release.eventId), release.at, zone)}</PrivateMark>
            <Button
              size="small"
              look="quiet"
              className={css['back']}
              aria-label={words.takeBackNamed(release.text)}
              onClick={() => takeBack(release.id)}
            >
              {words.takeBack}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
