/** Images become sources of an event: drawn anew, sent, and written beside the others. */
import { useState } from 'react';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { sendImage } from '../../api/images.ts';
import { serverNow } from '../../sync/clock.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { drawImage } from './draw-image.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.sources;

export interface AddImages {
  readonly add: (files: Iterable<File>) => Promise<void>;
  readonly busy: boolean;
  readonly refusal: string | undefined;
}

export function imagesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** @param most sources an event holds */
export function useAddImages(eventId: string, most: number): AddImages {
  const { seat, store } = useOpenRetro();
  const acts = useTimelineActs();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const addOne = async (file: File): Promise<string | undefined> => {
    const drawn = await drawImage(file);
    if (!drawn) return words.notAnImage;
    const answer = await sendImage(seat.retro, drawn);
    if (!answer.ok) return answer.reason === 'bad-request' ? words.notAnImage : refusals[answer.reason];
    // Sending took a while: what stands there now counts.
    const now = store.getState().events.find((event) => event.id === eventId);
    if (!now) return timelineWords.notThere;
    if (now.sources.length >= most) return words.many;
    const capturedAt = new Date(serverNow()).toISOString();
    acts.change(eventId, { sources: [...now.sources, { kind: 'image', image: answer.image, capturedAt }] });
    announce(words.imageAdded);
    return undefined;
  };

  const add = async (files: Iterable<File>) => {
    setBusy(true);
    setRefusal(undefined);
    for (const file of files) {
      const refused = await addOne(file);
      if (refused !== undefined) setRefusal(refused);
    }
    setBusy(false);
  };
  return { add, busy, refusal };
}
