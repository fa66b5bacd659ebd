/** Something a process needs, or was promised. */
export interface Resource {
  what: string;
  amount?: string | null;
  by?: string | null;
}
/** What a process rests on, whom to ask about it, what it needs and what was pledged to it. */
export interface About {
  mandate?: string | null;
  contact?: string | null;
  needed: Resource[];
  pledged: Resource[];
  changed_at?: string | null;
  etag: string;
}
