export default function Zoekvenster({ onClose }: { readonly onClose: () => void }) { return <button onClick={onClose}>x</button>; }
