import type { Typed } from './kept.ts';

const fields = ['text', 'words', 'kind', 'proposed', 'name', 'email', 'region', 'organization'] as const;

/** What was typed into the server's plain form before the page took its place. */
export interface Before {
  typed: Partial<Typed>;
  consent: boolean;
  /** The field that was being typed in. */
  field: string | null;
}

/** Reads the plain form: what was filled in there is newer than what the device has kept. */
export function before(form: HTMLFormElement | null): Before {
  const control = (name: string): HTMLInputElement | undefined =>
    (form?.elements.namedItem(name) as HTMLInputElement | null) ?? undefined;
  const typed: Partial<Typed> = {};
  for (const field of fields) {
    const value = control(field)?.value;
    if (value && !(field === 'kind' && value === 'substantive')) typed[field] = value;
  }
  const organizationClass = control('organization_class')?.value;
  if (organizationClass) typed.organizationClass = organizationClass;
  if (control('publish_name')?.checked) typed.publish = true;
  const at = form && document.activeElement;
  const field = at && form.contains(at) ? at.getAttribute('name') : null;
  return { typed, consent: control('consent')?.checked ?? false, field };
}
