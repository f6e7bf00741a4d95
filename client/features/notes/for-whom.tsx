/** Whose idea is captured: one's own, or that of somebody without a device. */
import { guestWords } from 'shared/sentences/guests.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Select } from '../../ui/select.tsx';
import type { Capture } from './use-capture.ts';

const words = guestWords.capture;
const myself = 'myself';

/** Nothing while everybody has a device. */
export function ForWhom({ capture }: { readonly capture: Capture }) {
  const roster = useStage((stage) => stage.roster);
  const guests = roster.filter(({ guest }) => guest);
  if (guests.length === 0) return null;
  return (
    <Select
      label={words.for}
      hideLabel
      size="small"
      options={[
        { value: myself, label: `${words.for} ${words.me}` },
        ...guests.map(({ id, name }) => ({ value: id, label: `${words.for} ${name}` })),
      ]}
      value={capture.forWhom ?? myself}
      onChange={(chosen) => capture.chooseFor(chosen === myself ? undefined : chosen)}
    />
  );
}
