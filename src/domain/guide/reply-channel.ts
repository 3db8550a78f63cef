import type { Channel } from '#/domain/ticket/event.ts';

/** Ways an answer may leave by, and be recorded to have left by. */
export const REPLY_CHANNELS = [
  'portal',
  'email',
  'phone',
  'chat',
  'whatsapp',
] as const satisfies readonly Channel[];

export type ReplyChannel = (typeof REPLY_CHANNELS)[number];
