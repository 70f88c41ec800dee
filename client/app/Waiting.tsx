import { Loading } from '../ui/Loading.tsx';

/** A page is on its way; without words, because the words are on their way with it. */
export const Waiting = () => <Loading>…</Loading>;
