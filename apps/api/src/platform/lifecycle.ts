import { Injectable } from '@nestjs/common';

/** Whether the program is on its way out: then it is no longer ready, finishes what it does, and ends its streams. */
@Injectable()
export class Lifecycle {
  private readonly enders = new Set<() => void>();
  private isStopping = false;

  get stopping(): boolean {
    return this.isStopping;
  }

  /** Registers what must end for the program to end; returns the way to unregister. */
  onStop(end: () => void): () => void {
    this.enders.add(end);
    return () => this.enders.delete(end);
  }

  /** Says that the end has come. */
  stop(): void {
    this.isStopping = true;
    for (const end of this.enders) end();
  }
}
