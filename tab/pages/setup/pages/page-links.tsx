import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { mainPageOf, PAGE_NAMES, type PageName } from "@guildhall/shared/reading/pages";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";

const useStyles = makeStyles({
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "36px",
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** The pages of the tab, the open one marked, or the one that it is reached from. */
export function PageLinks({ page }: { readonly page: PageName }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { pages } = useTexts("setup");
  const main = mainPageOf(page);
  return (
    <nav aria-label={pages.label}>
      <ul className={mergeClasses(text.list, styles.links)}>
        {PAGE_NAMES.map((each) => (
          <li key={each}>
            <PageLink
              to={each}
              className={mergeClasses(styles.link, each === main && styles.current)}
              {...(each === main && { "aria-current": each === page ? "page" : "true" })}
            >
              {pages.names[each]}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
