import { useLocation } from 'wouter';
import { useText } from '../text/TextProvider.tsx';
import { ChoiceCards, type WayOn } from '../ui/ChoiceCards.tsx';
import { Heading } from '../ui/Heading.tsx';
import { followLink } from '../ui/navigate.ts';
import { adminPaths } from './paths.ts';

/** The ways on from a round: to its stories, its figures, and the answers to residents. */
export function RoundWays({ roundId }: { roundId: string }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const way = (id: 'coding' | 'insight' | 'feedback', icon: WayOn['icon'], href: string): WayOn => {
    const onChoose = followLink(href, navigate);
    return {
      id,
      icon,
      href,
      title: t(`admin.way.${id}`),
      description: t(`admin.way.${id}.about`),
      onChoose: (event) => onChoose?.(event as Parameters<typeof onChoose>[0]),
    };
  };
  return (
    <section className="mv-round-ways" aria-labelledby="verder">
      <Heading level={2} id="verder">
        {t('admin.ways')}
      </Heading>
      <ChoiceCards
        ways={[
          way('coding', 'edit', `/duiden?round=${roundId}`),
          way('insight', 'chart', `/inzicht?round=${roundId}`),
          way('feedback', 'speech', adminPaths.feedback(roundId)),
        ]}
      />
    </section>
  );
}
