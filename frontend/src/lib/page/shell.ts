/** Takes the place of what the server wrote: its text and its bar go once the page's own are drawn. */
export function takeOver(): void {
  document.getElementById('adref-text')?.remove();
  document.getElementById('adref-bar')?.remove();
}
