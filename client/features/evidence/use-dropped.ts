import { useEffect, useRef, useState } from 'react';
import { type Chosen, droppedFiles } from './dropped-files.ts';

/** Files and folders dropped anywhere on the page: beside the box they would otherwise replace it. True while over it. */
export function useDropped(onFiles: (files: Promise<readonly Chosen[]>) => void): boolean {
  const [over, setOver] = useState(false);
  const live = useRef(onFiles);
  useEffect(() => {
    live.current = onFiles;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      live.current(droppedFiles(event.dataTransfer));
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
