// The official SHACL constraints of the LOQ profile, where they lie beside the project; they are not part of it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const folder = fileURLToPath(new URL('../../../shared/standards/elm/', import.meta.url));

/** Whether the official files can be read. */
export const hasConstraints = existsSync(`${folder}LOQ-constraints.ttl`);

/**
 * Patterns that begin with (?i) or use \p{L} are XPath, not JavaScript. The flag is dropped and letters are written out;
 * for addresses that begin in lower case, as all of ours do, they accept the same.
 * The shape of LearningAchievementSpecification is switched off in the official file; here it is on, which is stricter.
 */
function readShapes(name: string) {
  const text = readFileSync(`${folder}${name}`, 'utf8').replaceAll('(?i)', '').replaceAll('sh:deactivated true ;', '').replaceAll('\\\\p{L}\\\\p{Nl}\\\\p{Nd}', 'A-Za-z0-9');
  // What the files import are vocabularies on the web; they hold no constraints.
  return new Parser().parse(text).filter(({ predicate }) => predicate.value !== 'http://www.w3.org/2002/07/owl#imports');
}

/** The validator over both sets of constraints. */
export function constraintsValidator() {
  return new Validator(new Store([...readShapes('LOQ-constraints.ttl'), ...readShapes('LOQ-constraints-mdr.ttl')]));
}

/** Violations in Turtle, as one line each. */
export async function violations(validator: ReturnType<typeof constraintsValidator>, turtle: string): Promise<string[]> {
  const report = await validator.validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent }) => [focusNode?.value, path?.value ?? '', sourceConstraintComponent?.value.split('#')[1], message.map(({ value }: { value: string }) => value).join(' ')].join(' '));
}
