// One profile in words, for comparisons of one's own choice.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { profileScript } from '../../../../components/comparison/data-script.ts';
import { inWords } from '../../../../components/comparison/profile-in-words.ts';
import { comparedProfile, comparisonFiles } from '../../../../page-props/comparison.ts';

export const getStaticPaths = () => comparisonFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props }) => new Response(profileScript(inWords(await comparedProfile((props as Props).code, 'en'), 'en')));
