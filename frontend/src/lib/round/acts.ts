/** What the secretariat does with a round that is there. */
export type RoundAct = 'open' | 'close' | 'extend' | 'answered' | 'cancel';
