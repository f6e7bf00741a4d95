/** Whether hints on wording are shown while one writes the record. */
import { recordWordingWords as words } from 'shared/sentences/record-wording.ts';
import { Switch } from '../../ui/switch.tsx';
import { useRecordWording } from './record-wording.ts';

export function WordingSwitch() {
  const [on, set] = useRecordWording();
  return <Switch label={words.toggle} description={words.toggleMore} checked={on} onChange={set} />;
}
