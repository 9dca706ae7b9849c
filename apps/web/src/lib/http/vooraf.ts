declare global {
  interface Window {
    /** Answers that public/vooraf.js asked for, by their address. */
    keukentafelVooraf?: Map<string, Promise<Response>>;
  }
}

/** The answer that was asked for before the program was there: once, for later it may be old. */
export function vooraf(url: string): Promise<Response> | undefined {
  const answer = window.keukentafelVooraf?.get(url);
  window.keukentafelVooraf?.delete(url);
  return answer;
}
