/** One act at a time, and what kept the last one from being done; what was typed stays where it is. */
export class Sending {
  busy = $state(false);
  error = $state.raw<unknown>(null);

  /** Does an act, unless another one is under way. */
  async run(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await act();
    } catch (failure) {
      this.error = failure;
    } finally {
      this.busy = false;
    }
  }
}
