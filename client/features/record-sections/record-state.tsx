/** Draft, in review, reviewed, published: the buttons that move the record on. */
import { useState } from 'react';
import { mayStep } from 'shared/policy/decisions.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function RecordState() {
  const act = useAct();
  const facts = useFacts();
  const review = useStage((stage) => stage.about.review);
  const [asking, setAsking] = useState(false);
  const published = facts.standing.phase === 'published';
  const decision = mayStep(facts, published ? 'record' : 'published');
  const unavailable = decision.allowed ? undefined : refusals[decision.reason];
  if (published) {
    return (
      <Button
        size="small"
        {...(unavailable === undefined ? {} : { unavailable })}
        onClick={() => void act({ type: 'go-to-phase', phase: 'record' })}
      >
        {words.reopen}
      </Button>
    );
  }
  const publish = () => {
    setAsking(false);
    void act({ type: 'go-to-phase', phase: 'published' });
  };
  return (
    <>
      {review === 'draft' ? (
        <Button size="small" onClick={() => void act({ type: 'set-review', review: 'in-review' })}>
          {words.askForReview}
        </Button>
      ) : (
        <Button size="small" look="quiet" onClick={() => void act({ type: 'set-review', review: 'draft' })}>
          {words.backToDraft}
        </Button>
      )}
      {review === 'in-review' && (
        <Button size="small" onClick={() => void act({ type: 'set-review', review: 'reviewed' })}>
          {words.reviewed}
        </Button>
      )}
      <Button
        size="small"
        look="primary"
        {...(unavailable === undefined ? {} : { unavailable })}
        onClick={() => setAsking(true)}
      >
        {words.publish}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.publishTitle}
        size="small"
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button look="primary" onClick={publish}>
              {words.publish}
            </Button>
          </>
        }
      >
        <p>{words.publishSay}</p>
        <p>{words.publishBack}</p>
      </Dialog>
    </>
  );
}
