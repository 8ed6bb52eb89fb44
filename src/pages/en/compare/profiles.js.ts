// The profiles that can be compared.
import type { APIRoute } from 'astro';
import { indexScript } from '../../../components/comparison/data-script.ts';
import { comparisonChoices } from '../../../page-props/comparison.ts';

export const GET: APIRoute = async () => new Response(indexScript(await comparisonChoices('en')));
