/** In the top bar, as long as this device listens: that it does, and one press that ends it. */
import Mic from 'lucide-react/icons/mic';
import { useEffect } from 'react';
import { voiceWords as words } from 'shared/sentences/voice.ts';
import { classes } from '../../ui/classes.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stat } from '../../ui/top-bar.tsx';
import { stopListening } from './listen.ts';
import css from './voice.module.css';

export function ListeningMark({ brief }: { readonly brief: boolean }) {
  useEffect(() => {
    announce(words.listening);
    // Whoever leaves the room takes the microphone along.
    return () => stopListening();
  }, []);
  return (
    <span className={classes(css['mark'], brief && css['brief'])}>
      <Stat icon={<Icon of={Mic} />}>
        <span className={css['words']}>{words.listening}</span>
      </Stat>
      <Button size="small" aria-label={words.stopName} onClick={stopListening}>
        {words.stop}
      </Button>
    </span>
  );
}
