/** From the record to the mirror of the meeting, for as long as there is one. */
import { mirrorWords as words } from 'shared/sentences/mirror.ts';
import { Link } from 'wouter';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { useMirrors } from './mirror-page.tsx';

export function MirrorLink() {
  const { seat } = useOpenRetro();
  const mirrors = useMirrors();
  if (mirrors.length === 0) return null;
  return (
    <p>
      <Link href={`/r/${seat.retro}/live`}>{words.title}</Link>
    </p>
  );
}
