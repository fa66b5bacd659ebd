import { mount, unmount } from 'svelte';
import { language, usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/factor.ts';
import ProofDialog from './ProofDialog.svelte';

let asking: Promise<boolean> | null = null;

/** Asks over the page who it is; what was being done waits. Requests that are refused together ask once. */
export function ask(): Promise<boolean> {
  asking ??= shown().finally(() => (asking = null));
  return asking;
}

async function shown(): Promise<boolean> {
  await usePart(language(), words);
  let resolve: (proved: boolean) => void = () => {};
  const promise = new Promise<boolean>((done) => (resolve = done));
  // Into an open dialog, if there is one: what lies outside of it cannot be reached.
  const target = document.querySelector('dialog[open]') ?? document.body;
  const dialog = mount(ProofDialog, { target, props: { ondone: resolve } });
  try {
    return await promise;
  } finally {
    await unmount(dialog);
  }
}
