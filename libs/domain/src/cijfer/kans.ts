/** The chance of `aantal` or more, of a negative binomial count with this mean and shape (a Poisson count when the shape is endless). */
export function negatiefBinomiaal(aantal: number, gemiddeld: number, vorm: number): number {
  let kans = vorm === Infinity ? Math.exp(-gemiddeld) : (vorm / (vorm + gemiddeld)) ** vorm;
  let onder = 0;
  for (let nr = 0; nr < aantal; nr += 1) {
    onder += kans;
    kans *= vorm === Infinity ? gemiddeld / (nr + 1) : ((nr + vorm) / (nr + 1)) * (gemiddeld / (vorm + gemiddeld));
  }
  return Math.max(0, 1 - onder);
}
