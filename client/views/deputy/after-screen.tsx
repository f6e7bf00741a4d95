/** After the meeting: where the record is. */
import { deputyWords } from 'shared/sentences/deputy.ts';

import { Link } from 'wouter';
import { MirrorPage, useMirrors } from '../../features/mirror/mirror-page.tsx';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import css from './plain-screen.module.css';

const words = deputyWords.record;

export function AfterScreen({ published }: { readonly published: boolean }) {
  const { seat } = useOpenRetro();
  const mirrors = useMirrors();
  return (
    <main id="main" tabIndex={-1} className={css['page']}>
      <div className={css['column']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className={css['sentence']}>{published ? words.published : words.sentence}</p>
        <p>
          <Link href={`/r/${seat.retro}/record`} asChild>
            <ButtonLink look="primary" size="large">
              {words.go}
            </ButtonLink>
          </Link>
        </p>
      </div>
      <MirrorPage mirrors={mirrors} />
    </main>
  );
}
