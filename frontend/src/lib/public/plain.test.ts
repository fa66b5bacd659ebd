import { afterEach, expect, test, vi } from 'vitest';
import { before } from './plain.ts';

afterEach(() => vi.unstubAllGlobals());

function plain(values: Record<string, { value?: string; checked?: boolean }>, focused?: string) {
  const at = focused ? { getAttribute: () => focused } : null;
  vi.stubGlobal('document', { activeElement: at });
  return {
    elements: { namedItem: (name: string) => values[name] ?? null },
    contains: (one: unknown) => one === at,
  } as unknown as HTMLFormElement;
}

test('what was typed before the page took over is taken along, and where', () => {
  const form = plain(
    {
      text: { value: 'Shorter, please.' },
      kind: { value: 'editorial' },
      name: { value: '' },
      organization_class: { value: 'academia' },
      publish_name: { checked: true },
      consent: { checked: true },
    },
    'text',
  );
  expect(before(form)).toEqual({
    typed: { text: 'Shorter, please.', kind: 'editorial', organizationClass: 'academia', publish: true },
    consent: true,
    field: 'text',
  });
});

test('an untouched form, or none, takes nothing from what the device has kept', () => {
  const nothing = { typed: {}, consent: false, field: null };
  expect(before(plain({ text: { value: '' }, kind: { value: 'substantive' }, consent: {} }))).toEqual(
    nothing,
  );
  expect(before(null)).toEqual(nothing);
});
