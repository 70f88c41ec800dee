import type { Language } from '../../shared/model/language.ts';

/** What is said when no page, and so perhaps no catalogue, could be loaded: it must not have to be fetched. */
export const lastWords: Readonly<Record<Language, { title: string; comfort: string; again: string }>> = {
  nl: {
    title: 'De pagina opent niet',
    comfort:
      'Wat u al bewaard had, staat nog op dit apparaat. Kijk of u internet hebt en probeer het opnieuw.',
    again: 'Opnieuw proberen',
  },
  ar: {
    title: 'تعذّر فتح الصفحة',
    comfort: 'ما حفظتموه سابقًا لا يزال على هذا الجهاز. تحققوا من الاتصال بالإنترنت ثم حاولوا من جديد.',
    again: 'حاولوا من جديد',
  },
};
