/** Puts a popover under its button, inside the window, at the side the writing direction begins. */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  // Measured where it has all the room: at the edge of the window a box is narrower than it wants to be.
  popover.style.setProperty('left', '0');
  const { offsetWidth: width, offsetHeight: height } = popover;
  const margin = 8;
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  const wanted = rtl ? at.right - width : at.left;
  const left = Math.max(margin, Math.min(wanted, document.documentElement.clientWidth - width - margin));
  const below = at.bottom + 6;
  const top = below + height > window.innerHeight && at.top > height + 6 ? at.top - height - 6 : below;
  popover.style.setProperty('left', `${left + window.scrollX}px`);
  popover.style.setProperty('top', `${top + window.scrollY}px`);
}
