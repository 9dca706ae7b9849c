/** Answers that are kept at most; the one that was asked for longest ago goes first. */
const HOOGSTENS = 200;

/**
 * Answers kept as long as what they were made from has the same version. In memory: every api program has its own, and loses it when it stops.
 */
export class Bewaard<Antwoord> {
  private readonly antwoorden = new Map<string, { readonly versie: string; readonly antwoord: Antwoord }>();

  /** The answer that was kept under a key, made anew when the version is another. An answer that fails is not kept. */
  async geef(sleutel: string, versie: string, maak: () => Promise<Antwoord>): Promise<Antwoord> {
    const bekend = this.antwoorden.get(sleutel);
    this.antwoorden.delete(sleutel);
    const antwoord = bekend?.versie === versie ? bekend.antwoord : await maak();
    this.antwoorden.set(sleutel, { versie, antwoord });
    const [oudste] = this.antwoorden.keys();
    if (this.antwoorden.size > HOOGSTENS && oudste !== undefined) this.antwoorden.delete(oudste);
    return antwoord;
  }
}
