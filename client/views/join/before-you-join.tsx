import type { LinkView } from 'shared/protocol/api.ts';
import type { Role } from 'shared/retro/people.ts';
import { joinWords as words, talkNotice } from 'shared/sentences/join.ts';
import css from './join.module.css';

export interface BeforeYouJoinProps {
  readonly view: LinkView;
  readonly role: Role;
  /** How long the way in lasts, where it is no link. */
  readonly ends?: string;
}

/** What one can do, what others see, how talk time is noted: only what is really on in this meeting. */
export function BeforeYouJoin({ view, role, ends }: BeforeYouJoinProps) {
  return (
    <aside className={css['see']} aria-labelledby="before">
      <h2 id="before" className={css['lab']}>
        {words.before}
      </h2>
      <dl>
        <dt>{words.whatYouCan}</dt>
        <dd>{words.canDo(role)}</dd>
        <dt>{words.whatOthersSee}</dt>
        <dd>{words.othersSee(role, view)}</dd>
        <dt>{words.talk}</dt>
        <dd>{view.talk ? talkNotice(view, view.transcript) : words.talkOff}</dd>
        <dt>{words.noRecording}</dt>
        <dd>{words.noRecordingAbout}</dd>
      </dl>
      <p className={css['ends']}>{ends ?? (view.kind === 'person' ? words.linkEndsOwn : words.linkEndsRole)}</p>
    </aside>
  );
}
