/** Every widget on one page, in development only: /gallery?theme=dark. */
import { useEffect, useState } from 'react';
import css from './gallery.module.css';
import { GalleryAmounts } from './gallery-amounts.tsx';
import { GalleryChoices } from './gallery-choices.tsx';
import { GalleryControls } from './gallery-controls.tsx';
import { GalleryLayers } from './gallery-layers.tsx';
import { GalleryStates } from './gallery-states.tsx';
import { RadioCards } from './radio-cards.tsx';
import { SavedIndicator } from './saved-indicator.tsx';
import { SkipLink } from './skip-link.tsx';
import { Tag } from './tag.tsx';
import { Separator, Stat, TopBar } from './top-bar.tsx';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
type Theme = (typeof themes)[number]['value'];

const asked = (): Theme => {
  const value = new URLSearchParams(location.search).get('theme');
  return value === 'light' || value === 'dark' ? value : 'system';
};

export default function Gallery() {
  const [theme, setTheme] = useState(asked);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    return () => void delete document.documentElement.dataset['theme'];
  }, [theme]);
  return (
    <>
      <SkipLink href="#widgets">To the widgets</SkipLink>
      <TopBar name="Home" title="Widgets" beside={<Tag>Gallery</Tag>}>
        <Stat>34 min left</Stat>
        <Separator />
        <SavedIndicator state="saved" />
      </TopBar>
      <main id="widgets" className={css['page']}>
        <RadioCards legend="Theme" options={themes} value={theme} onChange={setTheme} columns={3} />
        <GalleryControls />
        <GalleryChoices />
        <GalleryAmounts />
        <GalleryStates />
        <GalleryLayers />
      </main>
    </>
  );
}
