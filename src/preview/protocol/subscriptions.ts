/** Which events of which targets (sheets, tables, the workbook) the pages listen to. */
export class Subscriptions {
  /** False while the add-in has switched events off (`runtime.enableEvents`). */
  enabled = true;
  private readonly counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  /** True when anyone listens to events of this type, whatever their target. */
  listens(type: number): boolean {
    return this.enabled && [...this.counts.keys()].some((key) => key.startsWith(`${type} `));
  }

  has(type: number, target: string): boolean {
    return this.enabled && this.counts.has(`${type} ${target}`);
  }
}
