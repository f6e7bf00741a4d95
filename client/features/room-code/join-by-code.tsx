import { useLocation } from 'wouter';
import { codePage } from '../../api/room-code.ts';
import { CodeForm } from './code-form.tsx';

/** At home: the code brings one to the page where a name is typed, and says first what one joins. */
export function JoinByCode() {
  const [, go] = useLocation();
  return <CodeForm onCode={(code) => go(`${codePage}#${code}`)} />;
}
