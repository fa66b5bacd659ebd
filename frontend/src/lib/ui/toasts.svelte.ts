interface Toast {
  id: number;
  text: string;
}

let toasts = $state<Toast[]>([]);
let last = 0;

export const shown = (): Toast[] => toasts;

/** Says something in passing; nothing that must not be missed belongs here. */
export function say(text: string): void {
  const id = ++last;
  toasts.push({ id, text });
  setTimeout(() => dismiss(id), 8000);
}

export function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
}
