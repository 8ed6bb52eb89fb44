// Titles with a word of one beginning, for the titles finder.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { titleInFinder, titleScript } from '../../../../components/lists/titles-in-words.ts';
import { titleShards } from '../../../../page-props/title-finder.ts';

export const getStaticPaths = () => titleShards('en');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = ({ props }) => {
  const { beginning, page: { titles, context } } = props as Props;
  return new Response(titleScript(beginning, titles.map((title) => titleInFinder(title, context))));
};
