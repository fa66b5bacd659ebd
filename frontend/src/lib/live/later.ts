/** Follows a draft once the page itself is there, as `follow` does. */
export function followLater(path: string, onnews: () => void): () => void {
  let stop: (() => void) | null = null;
  let gone = false;
  void import('./follow.ts').then(({ follow }) => {
    if (!gone) stop = follow(path, onnews);
  });
  return () => {
    gone = true;
    stop?.();
  };
}
