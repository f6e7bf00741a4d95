/** "69 %": whole percents, a narrow no-break space before the sign as our English is set. */
export const percentText = (fraction: number): string => `${Math.round(fraction * 100)}\u202f%`;
