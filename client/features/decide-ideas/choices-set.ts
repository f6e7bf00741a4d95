/** The row of the key sheet that the six choices share. */
export const choicesSet = 'choices';
