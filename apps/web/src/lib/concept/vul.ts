type Veld = Readonly<Record<string, unknown>>;

const isGroep = (value: unknown): value is Veld => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kept values put into a form as it is now: fields that have come since stay empty, fields that have gone are left out. */
export function vul<Vorm>(leeg: Vorm, oud: unknown): Vorm {
  if (!isGroep(leeg) || !isGroep(oud)) return (oud === undefined ? leeg : oud) as Vorm;
  return Object.fromEntries(Object.entries(leeg).map(([naam, value]) => [naam, vul(value, oud[naam])])) as Vorm;
}
