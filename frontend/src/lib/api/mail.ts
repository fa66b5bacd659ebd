/** A mail in the queue, without its address and words. */
export interface Notice {
  id: string;
  kind: string;
  state: NoticeState;
  attempts: number;
  last_error?: string | null;
  created_at: string;
  /** When it is tried next, while it waits. */
  next_at?: string | null;
  sent_at?: string | null;
}

export type NoticeState = 'queued' | 'sent' | 'dead';

/** A page of the queue, with how many mails stand where in all of it. */
export interface Outbox {
  items: Notice[];
  next?: string | null;
  counts: Record<NoticeState, number>;
  /** Since when the oldest waits that could have left. */
  oldest_due_at?: string | null;
}

/** Every letter there is. */
export interface Letters {
  kinds: { kind: string; news: boolean }[];
  languages: string[];
}

/** One letter as it would read. */
export interface Letter {
  kind: string;
  language: string;
  subject: string;
  text: string;
  html: string;
}
