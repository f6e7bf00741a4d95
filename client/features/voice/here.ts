/** Whether this device listens. All that a screen loads before somebody asked for it. */
import { createStore } from 'zustand/vanilla';

export interface Here {
  readonly listening: boolean;
  readonly voiced: boolean;
  /** Decibels of full scale; moves while a meter is shown. */
  readonly level: number;
}

export const silent: Here = { listening: false, voiced: false, level: -127 };

export const here = createStore<Here>(() => silent);
