/** Whether tests without what they need must fail instead of being skipped. */
export const isCompulsory: () => boolean;
