import ImagePlus from 'lucide-react/icons/image-plus';
import { useRef } from 'react';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './sources-editor.module.css';
import type { AddImages } from './use-add-images.ts';

const words = timelineWords.sources;

/** The way in for images without a mouse or a clipboard, and what became of the last one. */
export function ImageButton({ images }: { readonly images: AddImages }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={css['images']}>
      <Button
        size="small"
        look="quiet"
        icon={<Icon of={ImagePlus} />}
        unavailable={images.busy ? words.imageBusy : undefined}
        onClick={() => chooser.current?.click()}
      >
        {words.image}
      </Button>
      <span className="small muted">{words.imageAbout}</span>
      <span role="status" className="small">
        {images.busy ? words.imageBusy : images.refusal}
      </span>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={words.image}
        onChange={(event) => {
          void images.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
