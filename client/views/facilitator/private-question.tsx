import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useOtherLeaders } from '../../features/floor/use-people.ts';
import { Button } from '../../ui/button.tsx';
import css from './private-question.module.css';
import { shortcuts } from './shortcuts.ts';
import type { PrivateParts } from './use-private-parts.ts';

const words = facilitatorWords.privacy;

/** "Can anybody else see this screen?" Nothing once it is answered. */
export function PrivateQuestion({ parts }: { readonly parts: PrivateParts }) {
  const others = useOtherLeaders();
  if (parts.state !== 'asking') return null;
  return (
    <section aria-label={words.title} className={css['card']}>
      <h2 className={css['question']}>{words.title}</h2>
      <p className="second small">{words.about(others)}</p>
      <div className={css['answers']}>
        <Button look="primary" wide keys={shortcuts.show} onClick={parts.show}>
          {words.show}
        </Button>
        <Button wide onClick={parts.hide}>
          {words.keep}
        </Button>
      </div>
    </section>
  );
}
