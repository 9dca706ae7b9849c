export { ConceptMelding } from './ConceptMelding';
export { useConcept, type Concept } from './use-concept';
