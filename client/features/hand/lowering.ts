/** Whether one lowers one's own hand just now: a hand that goes down otherwise was called on. */
export const lowering = { own: false };
